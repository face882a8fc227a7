import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { closeContexts } from "./close-contexts.ts";
import { invite } from "./invite.ts";
import { screenPicture } from "./picture.ts";
import { at, choose, designer, enterAsAdmin, joinWithLink } from "./screens.ts";

/** Two people draw one flow: they see each other, talk at a node, and neither overwrites the other. */
const COLLEAGUE = { name: "何小雨", email: "together@example.com", password: "quiet-harbour-31" } as const;

test("two people in one flow see each other, comment, and merge what both drew", async ({ page, browser }) => {
  await enterAsAdmin(page, "zh");
  await page.goto(at("/sandbox/flows"));
  await page.getByRole("button", { name: "新建流程" }).first().click();
  await page.getByRole("dialog").getByRole("textbox").fill("一起画");
  await page.getByRole("dialog").locator(".ant-btn-primary").click();
  await page.getByRole("button", { name: "添加「订单事件」" }).click();
  await designer(page).addAfter("修改订单状态");
  await isSaved(page);
  await page.waitForURL(/flows\/[0-9a-f-]{36}/);

  const context = await browser.newContext({ locale: "zh-CN", colorScheme: "dark" });
  const other = await context.newPage();
  await joinWithLink(other, at(await invite(COLLEAGUE, "operator")), COLLEAGUE);
  await other.goto(page.url());
  await expect(other.getByRole("button", { name: "陈晓在看「修改订单状态」" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^何小雨/ })).toBeVisible();

  await comment(page, "@何小雨 这里为什么是待审核？");
  await other.getByRole("button", { name: "1 处未解决的评论" }).click();
  await expect(other.getByText("@何小雨 这里为什么是待审核？")).toBeVisible();
  await expectAccessible(other);
  await screenPicture(other, "designer-comments-dark");
  await other.getByRole("button", { name: /回\s?复/ }).click();
  await other.getByRole("textbox", { name: "写回复，@ 提醒同事" }).fill("改成已配货");
  await other.keyboard.press("Control+Enter");
  await expect(page.getByText("改成已配货")).toBeVisible();
  await page.getByRole("button", { name: "标为已解决" }).click();
  await expect(other.getByText("陈晓标为已解决")).toBeVisible();

  await setState(other, "已配货");
  await designer(other).addAfter("发送通知");
  await isSaved(other);
  await setState(page, "已取消");
  await designer(page).panel.getByRole("textbox", { name: /原因/ }).fill("缺货");
  await page.getByRole("button", { name: /^合\s?并$/ }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("有 1 处两边都改了")).toBeVisible();
  await expect(dialog.getByRole("button", { name: /^合\s?并$/ })).toBeDisabled();
  await dialog.getByRole("radio", { name: /用对方的/ }).click();
  await expectAccessible(page);
  await screenPicture(page, "designer-merge");
  await dialog.getByRole("button", { name: /^合\s?并$/ }).click();
  await isSaved(page);
  await expect(designer(page).card("发送通知")).toHaveCount(1);
  await expect(designer(page).card("修改订单状态")).toContainText("改为 已配货");
  await expect(designer(page).panel.getByRole("textbox", { name: /原因/ })).toHaveValue("缺货");

  await other.goto(at("/sandbox/notices"));
  await expect(other.getByText("有人在「一起画」的评论里提到你").first()).toBeVisible();
  await closeContexts([context]);
});

async function comment(page: Page, text: string): Promise<void> {
  await designer(page).panel.getByRole("tab", { name: "评论" }).click();
  await page.getByRole("textbox", { name: "写评论，@ 提醒同事" }).fill(text);
  await page.getByRole("button", { name: /^发\s?送$/ }).click();
  await expect(page.getByText(text)).toBeVisible();
}

async function setState(page: Page, state: string): Promise<void> {
  const { panel, settings } = designer(page);
  await settings();
  await choose(page, panel.getByRole("combobox", { name: "目标状态" }), state);
}

/** Nothing is on its way to the server: the sentence stays while a moment passes. */
async function isSaved(page: Page): Promise<void> {
  await expect(page.getByText(/保存中/)).toBeVisible();
  await expect(page.getByText(/已保存/)).toBeVisible();
}
