import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { screenPicture } from "./picture.ts";
import { sendOrdersOfOne } from "./regroup-world.ts";
import { at, enterAsAdmin } from "./screens.ts";

/** Two orders of one receiver: one is split and put together again, both are merged and told apart, one is to change. */
test("C227 orders are split, merged and changed on their page, and what was regrouped can be undone", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await enterAsAdmin(page, "zh");
  const [first = ""] = await sendOrdersOfOne(2);
  await page.goto(at(first));

  await act(page, "拆单");
  const [main, dialog] = [page.locator("#main"), page.getByRole("dialog")];
  await dialog.getByRole("radio", { name: "自己选商品" }).check();
  await dialog.getByRole("spinbutton", { name: "龙井茶" }).fill("1");
  await expect(dialog.getByText("¥24.00").first()).toBeVisible();
  await expectAccessible(page);
  await screenPicture(page, "order-split");
  await dialog.getByRole("button", { name: "拆成 2 张" }).click();
  await expect(page.getByText("已拆成 2 张")).toBeVisible();
  await expect(page.getByText("子订单", { exact: true })).toHaveCount(2);
  await screenPicture(page, "order-split-done", { phone: true });
  await page.getByRole("button", { name: "撤销拆分" }).click();
  await dialog.getByRole("textbox").fill("点错了");
  await dialog.getByRole("button", { name: "撤销拆分" }).click();
  await expect(main.getByRole("button", { name: "撤销拆分" })).toBeHidden();
  await expect(main.getByText("已关闭")).toHaveCount(2);

  await expect(page.getByText("同一收货人还有 1 张订单")).toBeVisible();
  await screenPicture(page, "order-merge");
  await page.getByRole("button", { name: "合并 2 张" }).click();
  await expect(page.getByText("合并自").first()).toBeVisible();
  await expect(page.getByText("¥72.00").first()).toBeVisible();
  await page.getByRole("button", { name: "撤销合并" }).click();
  await dialog.getByRole("textbox").fill("点错了");
  await dialog.getByRole("button", { name: "撤销合并" }).click();
  await expect(main.getByRole("button", { name: "撤销合并" })).toBeHidden();

  await page.goto(at(first));
  await act(page, "申请改单");
  await page.getByLabel("详细地址").fill("新路 2 号");
  await page.getByLabel("为什么改").fill("买家搬家");
  await expectAccessible(page);
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByText("自己提的要由别人审批")).toBeVisible();
  await screenPicture(page, "order-change", { phone: true });
  await page.getByRole("button", { name: "撤回" }).click();
  await expect(page.getByText("自己提的要由别人审批")).toBeHidden();
});

async function act(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "操作", exact: true }).click();
  await page.getByRole("menuitem", { name }).click();
}
