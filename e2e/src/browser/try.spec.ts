import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { screenPicture } from "./picture.ts";
import { openRealCallWorld } from "./real-call-world.ts";
import { at, enterAsAdmin } from "./screens.ts";

/** A decision table is written as in a spreadsheet, says what is wrong with it, and is tried on orders of the shelf. */
test("a table sends orders their ways, and a trial shows which row decided", async ({ page }) => {
  await enterAsAdmin(page, "zh");
  await page.goto(at("/sandbox/flows"));
  await page.getByRole("button", { name: "新建流程" }).first().click();
  await page.getByRole("dialog").getByRole("textbox").fill("分快递");
  await page.getByRole("dialog").locator(".ant-btn-primary").click();
  await page.waitForURL(/flows\/[0-9a-f-]{36}/);
  await page.getByRole("button", { name: "添加「订单事件」" }).click();
  await page.locator(".react-flow__node").click();
  await page.keyboard.press("n");
  await page.getByPlaceholder("输入节点名称或拼音首字母").fill("决策表");
  await page.keyboard.press("Enter");

  await page.getByRole("button", { name: "编辑表格" }).click();
  await page.getByLabel("第 1 行，城市").fill("*乌鲁木齐*");
  await page.getByLabel("第 1 行，重量").fill("heavy");
  await expect(page.getByText("有写不通的格子，改好后再检查遗漏").last()).toBeVisible();
  await page.getByLabel("第 1 行，城市").focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", "*乌鲁木齐*\t>2000\tEMS\n\t<=5000\t顺丰\n杭州市\t<1000\t中通\n");
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByLabel("第 2 行，结果 service")).toHaveValue("顺丰");
  await expect(page.getByText(/没有一行接得住这样的订单：城市 任意，重量 5001 克/).last()).toBeVisible();
  await expect(page.getByText("第 3 行永远轮不到").last()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /完\s?成/ }).click();

  await page.getByRole("button", { name: "试走" }).click();
  await expect(page.getByText("流程走完；订单状态 已付款")).toBeVisible();
  await expect(page.getByText(/第 2 行：重量 ≤ 5000 克/).first()).toBeVisible();
  await page.getByRole("button", { name: "乌鲁木齐，5 公斤" }).click();
  await expect(page.getByText(/第 1 行：城市 包含 “乌鲁木齐” 且 重量 > 2000 克/).first()).toBeVisible();
  await page.keyboard.press("Backspace");
  await expect(page.getByText("1 / 2")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "存为用例" }).click();
  await page.getByRole("button", { name: "保存用例" }).click();
  await expect(page.getByText("通过：走法和结果都与保存时一样")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "回到编辑" }).click();
  // The trial's own drawing goes a moment later.
  const table = page.locator(".react-flow__node").filter({ hasText: "决策表" });
  await expect(table).toHaveCount(1);
  await table.click();
  await expect(page.getByRole("button", { name: "编辑表格" })).toBeVisible();
  await table.press("Delete");
  await expect(page.getByRole("button", { name: "1 个用例没通过" })).toBeVisible();
  await page.getByRole("button", { name: /^撤销/ }).click();
  await expect(page.getByRole("button", { name: "试走 · 用例 1/1" })).toBeVisible();
});

/** One node is called for real in the sandbox: what comes back is the trial's answer until the draft says something else. */
test("a node is called for real once, and its answer says when it is stale", async ({ page }) => {
  await enterAsAdmin(page, "zh");
  const { flowId, carrier } = await openRealCallWorld();
  await page.goto(at(`/sandbox/flows/${flowId}?trial=ordinary`));
  await page.getByRole("button", { name: "真实调用「取单号」" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("取号接口");
  await expect(dialog).toContainText("/waybills/TRY-1");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "发出" }).click();
  await expect(page.getByText("SF7001").first()).toBeVisible();
  await expectAccessible(page);
  await screenPicture(page, "designer-real-call");
  expect(carrier.seen.map(({ method, url }) => `${method} ${url}`)).toEqual(["POST /waybills/TRY-1"]);

  await page.getByRole("button", { name: "固定「取单号」的回应" }).click();
  await page.getByRole("button", { name: "回到编辑" }).click();
  await expect(page.locator(".react-flow__node")).toHaveCount(2);
  await page.locator(".react-flow__node").filter({ hasText: "取单号" }).click();
  await page.getByLabel("路径", { exact: true }).fill("/v2/waybills");
  await page.getByRole("button", { name: "试走" }).click();
  await expect(page.getByText("之后改过流程，这个回应可能过时，请再调一次。")).toBeVisible();
  await page.getByRole("button", { name: "真实调用「取单号」" }).click();
  await dialog.getByRole("button", { name: "发出" }).click();
  await expect.poll(() => carrier.seen.map(({ url }) => url)).toEqual(["/waybills/TRY-1", "/v2/waybills"]);
  await expect(page.getByText("之后改过流程")).toHaveCount(0);
  await carrier[Symbol.asyncDispose]();
});
