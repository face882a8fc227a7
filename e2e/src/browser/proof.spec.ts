import { writeFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { at, choose, enterAsAdmin } from "./screens.ts";

/**
 * The stock of a warehouse from its first piece to the proof that it adds up: a SKU and a warehouse are made, goods
 * received, the warehouse's count is held against the ledger and its difference booked, and everything is checked.
 */
test("a count is held against the ledger, its difference is booked, and all of it adds up", async ({ page }) => {
  test.setTimeout(90_000);
  await enterAsAdmin(page, "zh");
  await makeStock(page);
  await page.goto(at("/live/stock/counts"));
  await page.getByRole("button", { name: "上传盘点" }).first().click();
  await choose(page, page.getByRole("dialog").getByRole("combobox"), "PRF1 对账仓");
  const file = test.info().outputPath("count.csv");
  writeFileSync(file, "商品编码,实盘数量\nPRF-CUP,8\n");
  await page.getByLabel("盘点文件").setInputFiles(file);
  await expect(page.getByText("读到 1 个商品。")).toBeVisible();
  await page.getByRole("button", { name: "开始核对" }).click();
  const line = page.getByRole("row").filter({ hasText: "PRF-CUP" });
  await expect(line).toContainText("-2");
  await expectAccessible(page);
  await line.getByRole("button", { name: "处理" }).click();
  await page.getByLabel("原因").fill("复盘少两件");
  await page.getByRole("button", { name: "调账 -2" }).click();
  await expect(line).toContainText("已调账：复盘少两件");
  await expect(page.getByText("已全部处理")).toBeVisible();

  await page.goto(at("/live/trouble/proof"));
  await page.getByRole("button", { name: "立即全部检查" }).click();
  await expect(page.getByText(/全部相符，共查 [\d,]+ 行/)).toBeVisible();
});

async function makeStock(page: Page): Promise<void> {
  await page.goto(at("/live/stock/warehouses"));
  await page.getByRole("button", { name: "新建仓库" }).first().click();
  await page.getByLabel("编码").fill("PRF1");
  await page.getByLabel("名称").fill("对账仓");
  await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("对账仓")).toBeVisible();
  await page.goto(at("/live/stock"));
  await page.getByRole("button", { name: "新建商品" }).first().click();
  await page.getByLabel("编码").fill("PRF-CUP");
  await page.getByLabel("名称").fill("杯子");
  await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("dialog").filter({ has: page.getByLabel("编码") })).toBeHidden();
  await page.goto(at("/live/stock?sku=PRF-CUP&place=PRF1"));
  await page.getByRole("button", { name: "入库", exact: true }).click();
  await page.getByLabel("数量").fill("10");
  await page.getByRole("dialog").filter({ hasText: "收进仓库" }).getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("row").filter({ hasText: "入库" })).toBeVisible();
}
