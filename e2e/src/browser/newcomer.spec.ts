import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { closeContexts } from "./close-contexts.ts";
import { mailsTo } from "./mails.ts";
import { picture, screenPicture } from "./picture.ts";
import { postOrder } from "./post-order.ts";
import { ADMIN, at, choose, designer, joinWithLink, SUPERVISOR, signIn, speak, WAREHOUSE } from "./screens.ts";
import { world } from "./world.ts";

/**
 * What a newcomer does on the first day, in one go: becomes the administrator, invites two people, connects a shop
 * and a mail server, draws a flow, publishes it, and watches three orders take three ways through it.
 */
test.describe.configure({ mode: "serial" });

const SECRET = "hush-hush-hush";

test("the one-time link makes the first administrator, once", async ({ page }) => {
  const link = at(`/welcome?code=${encodeURIComponent(world().adminCode)}`);
  await page.goto(link);
  await expectAccessible(page);
  await joinWithLink(page, link, ADMIN);
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByText("链接已失效")).toBeVisible();
  await signIn(page, ADMIN);
});

test("colleagues are invited by a link that is shown, with their roles", async ({ page, browser }) => {
  await signIn(page, ADMIN);
  for (const [person, role] of [
    [SUPERVISOR, "审批主管"],
    [WAREHOUSE, "仓储"],
  ] as const) {
    await page.goto(at("/live/admin/people"));
    await page.getByRole("button", { name: "邀请成员" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("姓名").fill(person.name);
    await dialog.getByLabel("邮箱").fill(person.email);
    await choose(page, dialog.getByRole("combobox"), role);
    await page.keyboard.press("Escape");
    await dialog.locator(".ant-btn-primary").last().click();
    const shown = page.locator("text=/https?:.*welcome\\?code=/").last();
    const link = /https?:\S+welcome\?code=[\w%.~-]+/.exec(await shown.innerText())?.[0] ?? "";
    const context = await browser.newContext({ locale: "zh-CN" });
    await joinWithLink(await context.newPage(), link, person);
    await closeContexts([context]);
  }
});

test("a shop and a mail server are connected", async ({ page }) => {
  await signIn(page, ADMIN);
  await page.goto(at("/live/connections"));
  await page.getByRole("button", { name: "新建连接" }).click();
  await page.getByRole("dialog").getByText("Shopify 店铺").first().click();
  await page.getByLabel("名称").fill("旗舰店");
  await page.getByLabel("签名密钥").fill(SECRET);
  await page.getByRole("button", { name: "新建", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Webhook 地址" })).toBeVisible();
  expect(await hookAddress(page)).toContain(world().runnerUrl);

  await page.goto(at("/live/connections"));
  await page.getByRole("button", { name: "新建连接" }).click();
  await page.getByRole("dialog").getByText("邮件（SMTP）").first().click();
  await page.getByLabel("名称").fill("公司邮箱");
  await page.getByLabel("允许访问内网").click();
  await page.getByLabel("服务器").fill("127.0.0.1");
  await page.getByLabel("端口").fill(String(world().mailPort));
  await page.getByLabel("发件地址").fill("orders@example.com");
  await page.getByRole("button", { name: "新建", exact: true }).click();
  await expect(page.getByText("公司邮箱").first()).toBeVisible();
  await expectAccessible(page);
});

/** The address that the shop's page shows for its webhooks. */
async function hookAddress(page: Page): Promise<string> {
  await page.goto(at("/live/connections"));
  const shown = page.getByText(/\/v1\/hooks\/[0-9a-f-]{36}/).first();
  return /https?:\S+\/v1\/hooks\/[0-9a-f-]{36}/.exec(await shown.innerText())?.[0] ?? "";
}

test("a flow is drawn, undone and redone, survives a reload and is published", async ({ page }) => {
  await signIn(page, ADMIN);
  await page.goto(at("/live/flows"));
  await page.getByRole("button", { name: "新建流程" }).first().click();
  await page.getByRole("dialog").getByRole("textbox").fill("大额订单审核");
  await page.getByRole("dialog").locator(".ant-btn-primary").click();
  await page.waitForURL(/flows\/[0-9a-f-]{36}/);
  await drawFlow(page);
  await expect(page.getByText(/已保存/)).toBeVisible();
  await page.reload();
  await expect(page.locator(".react-flow__node")).toHaveCount(9);
  await expectAccessible(page);
  await page.getByRole("button", { name: "适应窗口 (F)" }).click();
  await designer(page).select("大额？");
  await picture(page, "designer");
  await page.getByRole("button", { name: "发布 v1" }).click();
  await expect(page.getByText(/v1 已发布到正式环境/)).toBeVisible();
});

/** Paid → address complete? → at least 1,000.00 CNY? → approval → allocate → tell; the other ways to review or cancel. */
async function drawFlow(page: Page): Promise<void> {
  const flow = designer(page);
  await flow.drop("订单事件", { x: 60, y: 250 });
  await flow.addAfter("条件判断");
  await flow.rename("地址完整？");
  await flow.addAfter("条件判断");
  await flow.rename("大额？");
  await flow.settings();
  await choose(page, flow.panel.getByLabel("字段"), "应付金额");
  await choose(page, flow.panel.getByLabel("比较方式"), "大于等于");
  await flow.panel.getByLabel("应付金额的值", { exact: true }).fill("1000");
  await flow.addAfter("审批");
  await flow.rename("主管审批");
  await flow.settings();
  await choose(page, flow.panel.getByRole("combobox").first(), "大额订单");
  await flow.addAfter("修改订单状态");
  await flow.rename("审批后配货");
  await setState(page, "已配货");
  await flow.addAfter("发送通知");
  await flow.rename("通知仓库");
  await fillNotice(page);
  await page.keyboard.press("Escape");

  await page.locator(".react-flow__pane").click({ position: { x: 5, y: 5 } });
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+Shift+z");

  await addBranch(page, { from: "主管审批", title: "驳回取消", state: "已取消", reason: "大额审批未通过" });
  await addBranch(page, { from: "大额？", title: "直接配货", state: "已配货" });
  await addBranch(page, { from: "地址完整？", title: "转人工审核", state: "待审核" });
  await connectByKeyboard(page, { from: "大额？", to: "转人工审核" });
}

async function setState(page: Page, state: string): Promise<void> {
  const { panel, settings } = designer(page);
  await settings();
  await choose(page, panel.getByRole("combobox").first(), state);
}

async function fillNotice(page: Page): Promise<void> {
  const { panel, settings } = designer(page);
  await settings();
  await choose(page, panel.getByLabel("角色").last(), "仓储");
  await panel
    .getByRole("textbox", { name: /标题.*中文|中文.*标题/ })
    .first()
    .fill("大额订单已放行 {{ order.orderNo }}");
  await panel
    .getByRole("textbox", { name: /正文.*中文|中文.*正文|内容.*中文/ })
    .first()
    .fill("订单 {{ order.orderNo }}，金额 {{ order.payable }}，请配货。");
  await choose(page, panel.getByLabel("邮件连接"), "公司邮箱");
}

async function addBranch(
  page: Page,
  branch: { from: string; title: string; state: string; reason?: string },
): Promise<void> {
  const flow = designer(page);
  await flow.select(branch.from);
  await flow.addAfter("修改订单状态");
  await flow.rename(branch.title);
  await setState(page, branch.state);
  if (branch.reason) await flow.panel.getByRole("textbox", { name: "原因" }).fill(branch.reason);
}

async function connectByKeyboard(page: Page, wire: { from: string; to: string }): Promise<void> {
  const flow = designer(page);
  await flow.select(wire.from);
  await flow.card(wire.from).focus();
  await page.keyboard.press("c");
  await page.keyboard.type(wire.to);
  await page.keyboard.press("Enter");
}

test("three orders take three ways, and each is told on its page", async ({ page }) => {
  await signIn(page, ADMIN);
  const hookUrl = await hookAddress(page);
  await page.goto(at("/live/orders"));
  const large = await postOrder(hookUrl, SECRET, { total: "1200.00" });
  const small = await postOrder(hookUrl, SECRET, { total: "12.00" });
  const bad = await postOrder(hookUrl, SECRET, { total: "1200.00", street: null });
  for (const [number, state] of [
    [small, "已配货"],
    [bad, "待审核"],
    [large, "已付款"],
  ] as const) {
    const row = page.getByRole("row").filter({ hasText: number });
    await expect(row).toContainText(state);
  }
  await expectAccessible(page);
  await picture(page, "orders");
  await page.getByRole("row").filter({ hasText: large }).getByRole("link").first().click();
  await expect(page.getByText("主管审批").first()).toBeVisible();
  await expectAccessible(page);
  await page.goto(at("/live/runs"));
  await expectAccessible(page);
  await page.getByRole("row").filter({ hasText: "等待" }).getByRole("link").first().click();
  await expect(page.locator(".react-flow__node").filter({ hasText: "主管审批" })).toBeVisible();
  await expectAccessible(page);
  await picture(page, "run");
});

test("the supervisor approves in the inbox; the order moves, the warehouse is told and mailed", async ({
  page,
  browser,
}) => {
  await signIn(page, SUPERVISOR);
  await page.goto(at("/live/approvals"));
  await expect(page.getByText(/1,200\.00/).first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, "approvals");
  await page.getByRole("button", { name: /通过/ }).first().click();
  const confirm = page.getByRole("dialog").getByRole("button", { name: /通过|确认/ });
  if (await confirm.count()) await confirm.first().click();
  await page.goto(at("/live/orders"));
  await expect(page.getByRole("row").filter({ hasText: "1,200.00" }).filter({ hasText: "已配货" })).toHaveCount(1);

  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 390, height: 844 } });
  const phone = await context.newPage();
  await signIn(phone, WAREHOUSE);
  await phone.goto(at("/live/notices"));
  await expect(phone.getByText(/大额订单已放行 SHF\d+/).first()).toBeVisible();
  await expectAccessible(phone);
  await closeContexts([context]);
  await expect.poll(async () => (await mailsTo(WAREHOUSE.email)).length).toBe(1);
  const [mail] = await mailsTo(WAREHOUSE.email);
  expect(mail?.subject).toMatch(/^大额订单已放行 SHF\d{13,}$/);
  expect(mail?.text).toMatch(/^订单 SHF\d{13,}，金额 1200\.00 CNY，请配货。/);
});

/** Every screen that needs nothing opened first. */
const SCREENS = [
  "orders",
  "orders/imports",
  "orders/merge",
  "runs",
  "approvals",
  "flows",
  "flows/schedules",
  "templates",
  "templates/large-order",
  "connections",
  "notices",
  "trouble/unknown",
  "trouble/letters",
  "trouble/quarantine",
  "trouble/effects",
  "trouble/proof",
  "stock",
  "stock/warehouses",
  "stock/counts",
  "admin/calendars",
  "admin/states",
  "admin/people",
  "admin/chains",
  "admin/tokens",
  "admin/mails",
  "admin/settings",
  "account",
  "help",
] as const;

/** Words are one thing, colours another: each language and each scheme is seen once. */
const FACES = [
  { language: "zh", locale: "zh-CN", colorScheme: "dark" },
  { language: "en", locale: "en-US", colorScheme: "light" },
] as const;

for (const { language, ...look } of FACES) {
  test(`every screen is accessible in ${language}, ${look.colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    await signIn(page, ADMIN);
    await speak(page, language);
    for (const path of SCREENS) {
      await page.goto(at(`/live/${path}`));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
      expect(await page.evaluate(() => document.body.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0);
      await screenPicture(
        page,
        `${path.replaceAll("/", "-")}-${look.colorScheme}`,
        language === "zh" ? { phone: true } : {},
      );
    }
    await closeContexts([context]);
  });
}
