import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { at, enterAsAdmin } from "./screens.ts";

const LINES = [
  "订单编号,订单创建时间,订单状态,买家实际支付金额,收货人姓名,收货地址,联系手机,宝贝标题,购买数量,商品单价",
  "WEB-1,2026-11-20 10:00:00,已发货,20.00,王小明,浙江省杭州市西湖区文三路 1 号,13800138000,毛巾,2,10.00",
  "WEB-2,2026-11-20 11:00:00,交易成功,36.00,李静,上海市浦东新区世纪大道 8 号,13900139000,牙刷,3,12.00",
  "WEB-3,2026-11-20 12:00:00,等待成团,12.00,张三,北京市海淀区中关村 1 号,13700137000,牙刷,1,12.00",
];

test("C031 an administrator imports a file of orders, and sees which rows were not taken", async ({ page }) => {
  await enterAsAdmin(page, "zh");
  const made = await page.request.post(at("/api/trpc/connections.create?batch=1"), {
    headers: { "x-orderloom-environment": "live", origin: at("") },
    data: { 0: { json: { type: "file", name: "线下订单", settings: {} } } },
  });
  expect(made.ok(), await made.text()).toBe(true);
  await page.goto(at("/live/orders"));
  await page.getByRole("link", { name: "导入中心" }).click();
  await page.getByRole("button", { name: "新建导入" }).click();
  await page.locator("input[type=file]").setInputFiles({
    name: "orders.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(LINES.join("\n")),
  });
  await expect(page.getByText("状态「等待成团」是什么意思")).toBeVisible();
  await expect(page.getByText("列名和内容都符合").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "开始导入 3 行" }).click();
  await expect(page.getByText("不认识的订单状态「等待成团」")).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载这些行" }).click();
  expect((await download).suggestedFilename()).toBe("rejected.csv");
  await page.goto(at("/live/orders/imports"));
  await page.goto(at("/live/orders"));
  await expect(page.getByText("WEB-1").or(page.getByText("已发货")).first()).toBeVisible();
});
