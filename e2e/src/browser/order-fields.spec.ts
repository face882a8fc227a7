import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { at, enterAsAdmin } from "./screens.ts";

const ORDER = [
  "订单编号,订单创建时间,订单状态,买家实际支付金额,宝贝标题,购买数量,商品单价",
  "FIELD-1,2026-11-20 10:00:00,已付款,20.00,毛巾,2,10.00",
];

test("C209 an administrator defines a field, fills it in on an order and finds the order by it", async ({ page }) => {
  await enterAsAdmin(page, "zh");
  await page.goto(at("/live/admin/fields"));
  await page.getByRole("button", { name: "新建字段" }).click();
  await page.getByLabel("中文名称").fill("桌号");
  await page.getByLabel("英文名称").fill("Table");
  await page.getByLabel("标识").fill("tableNo");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("tableNo · 文字")).toBeVisible();
  // Nothing is under the pointer there, whose colours would be half-way between two.
  for (const path of ["/live/admin/fields", "/live/admin/fields?field=tableNo"]) {
    await page.mouse.move(0, 0);
    await page.goto(at(path));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
  const made = await page.request.post(at("/api/trpc/connections.create?batch=1"), {
    headers: { "x-orderloom-environment": "live", origin: at("") },
    data: { 0: { json: { type: "file", name: "堂食订单", settings: {} } } },
  });
  expect(made.ok(), await made.text()).toBe(true);
  await page.goto(at("/live/orders/imports"));
  await page.getByRole("button", { name: "新建导入" }).click();
  const file = { name: "dine-in.csv", mimeType: "text/csv", buffer: Buffer.from(ORDER.join("\n")) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "开始导入 1 行" }).click();
  await expect(page.getByText("已付款 1")).toBeVisible();
  await page.goto(at("/live/orders?number=FIELD-1"));
  await page.locator("tbody").getByRole("link").first().click();
  await page.getByRole("button", { name: "操作", exact: true }).click();
  await page.getByRole("menuitem", { name: "填写自定义字段" }).click();
  await page.getByRole("dialog").getByLabel("桌号").fill("A12");
  await page.getByRole("dialog").getByRole("button", { name: "确定" }).click();
  await expect(page.getByText("填写自定义字段：桌号：A12")).toBeVisible();
  await page.goto(at("/live/orders"));
  await page.getByLabel("按字段筛选").click();
  await page.getByTitle("桌号", { exact: true }).click();
  await page.getByLabel("字段的值").fill("A12");
  await page.getByLabel("字段的值").press("Enter");
  await expect(page.locator("tbody").getByRole("link")).toHaveCount(1);
  await expect(page.getByRole("cell", { name: "A12" })).toBeVisible();
  await expectAccessible(page);
});
