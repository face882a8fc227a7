import { type BrowserContext, expect, type Locator, type Page, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { closeContexts } from "./close-contexts.ts";
import { mailsTo } from "./mails.ts";
import { makeMail, makeShopWithOrder, type ShopWithOrder } from "./people-world.ts";
import { at, choose, enterAsAdmin, joinWithLink, signIn } from "./screens.ts";
import { world } from "./world.ts";

/**
 * How somebody comes, what they see while they are here, and how they go: invited, given another role, narrowed to
 * one shop, signed out from afar, shut out. Beside it the mail settings and a connection that is changed and deleted.
 */
test.describe.configure({ mode: "serial" });

const AGENT = { name: "王磊", email: "wang.lei@example.com", password: "umbrella-rain-42" } as const;

let admin: Page;
let agent: Page;
let mine: ShopWithOrder;
let theirs: ShopWithOrder;
const contexts: BrowserContext[] = [];

test.beforeAll(async ({ browser }) => {
  const open = async () => {
    const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1366, height: 768 } });
    contexts.push(context);
    return context.newPage();
  };
  admin = await open();
  agent = await open();
  await enterAsAdmin(admin, "zh");
  mine = await makeShopWithOrder(admin, "甲店");
  theirs = await makeShopWithOrder(admin, "乙店");
});
test.afterAll(() => closeContexts(contexts));

/** No serious finding of axe on the page as it stands, light and dark. */
async function expectAccessibleInBoth(page: Page): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator("html")).toHaveAttribute("data-scheme", colorScheme);
    await settle(page);
    await expectAccessible(page);
  }
}

/** Colours half-way between two themes, or under a veil that fades, are nobody's reading. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(50);
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

const dialog = (page: Page): Locator => page.locator(".ant-modal").last();
const drawer = (page: Page): Locator => page.locator(".ant-drawer-content-wrapper").last();

/** Adds an entry in a list of several, and shuts the list again. */
async function pick(select: Locator, entry: string): Promise<void> {
  await choose(admin, select, entry);
  await admin.keyboard.press("Escape");
  await expect(admin.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)")).toHaveCount(0);
}

async function openPerson(): Promise<void> {
  await admin.goto(at("/live/admin/people"));
  await admin.getByRole("button", { name: AGENT.name }).click();
  await expect(drawer(admin).getByText(AGENT.email)).toBeVisible();
}

test("somebody is invited without a mail server, by a link that says until when it works", async () => {
  await admin.goto(at("/live/admin/people"));
  await admin.getByRole("button", { name: "邀请成员" }).click();
  await dialog(admin).getByLabel("姓名").fill(AGENT.name);
  await dialog(admin).getByLabel("邮箱").fill(AGENT.email);
  await pick(dialog(admin).getByRole("combobox"), "客服");
  await expectAccessibleInBoth(admin);
  await dialog(admin).getByRole("button", { name: "生成邀请链接" }).click();
  await expect(admin.getByText(/前有效，仅可使用一次/)).toBeVisible();
  await expectAccessibleInBoth(admin);
  const shown = await admin.locator("text=/https?:.*welcome\\?code=/").last().innerText();
  await joinWithLink(agent, /https?:\S+welcome\?code=[\w%.~-]+/.exec(shown)?.[0] ?? "", AGENT);
  await expect(agent.getByRole("link", { name: "订单" }).first()).toBeVisible();
  await expect(agent.getByRole("link", { name: "流程" })).toHaveCount(0);
});

test("another role counts from the next click on", async () => {
  await openPerson();
  await drawer(admin).getByRole("button", { name: "修改角色" }).click();
  await pick(dialog(admin).getByRole("combobox"), "运营主管");
  await expectAccessibleInBoth(admin);
  await dialog(admin)
    .getByRole("button", { name: /保\s?存/ })
    .click();
  await expect(drawer(admin).getByText("运营主管").first()).toBeVisible();
  await agent.reload();
  await expect(agent.getByRole("link", { name: "流程" }).first()).toBeVisible();
});

test("a narrowed sight hides the other shop from lists, pages and the search", async () => {
  await agent.goto(at("/live/orders"));
  await expect(agent.getByText(mine.number).first()).toBeVisible();
  await expect(agent.getByText(theirs.number).first()).toBeVisible();
  await agent.getByText(theirs.number).first().locator("xpath=ancestor::tr").getByRole("link").first().click();
  await agent.waitForURL(/orders\/[0-9a-f-]{36}/);
  const theirOrder = agent.url();

  await openPerson();
  await drawer(admin).getByRole("button", { name: "修改可见范围" }).click();
  await dialog(admin).getByText("指定店铺").click();
  await pick(dialog(admin).getByRole("combobox", { name: "指定店铺" }), "甲店");
  await expectAccessibleInBoth(admin);
  await dialog(admin)
    .getByRole("button", { name: /保\s?存/ })
    .click();
  await expect(drawer(admin).getByText("甲店")).toBeVisible();

  await agent.goto(theirOrder);
  await expect(agent.getByText(theirs.number)).toHaveCount(0);
  await agent.goto(at("/live/orders"));
  await expect(agent.getByText(mine.number).first()).toBeVisible();
  await expect(agent.getByText(theirs.number)).toHaveCount(0);
  await agent.keyboard.press("Control+k");
  await agent.getByRole("combobox", { name: "搜索" }).fill(theirs.number);
  await expect(agent.getByText("没有找到")).toBeVisible();
  await agent.getByRole("combobox", { name: "搜索" }).fill(mine.number);
  await expect(agent.getByRole("option", { name: new RegExp(mine.number) }).first()).toBeVisible();
  await expectAccessibleInBoth(agent);
  await agent.keyboard.press("Enter");
  await agent.waitForURL(/orders\/[0-9a-f-]{36}/);
  await expect(agent.getByText(mine.number).first()).toBeVisible();
});

test("who is signed out from afar signs in again, and sees which browser is theirs", async () => {
  await openPerson();
  await expectAccessibleInBoth(admin);
  await drawer(admin).getByRole("button", { name: "全部退出" }).click();
  await expect(drawer(admin).getByText("目前没有登录")).toBeVisible();
  await agent.goto(at("/live/orders"));
  await agent.waitForURL(/sign-in/);
  await signIn(agent, AGENT);
  await agent.goto(at("/live/account"));
  await expect(agent.getByText("当前设备")).toBeVisible();
  await expectAccessibleInBoth(agent);
});

test("mail is chosen, tested, and says in words what is wrong", async () => {
  const good = await makeMail(admin, "发信邮箱", world().mailPort);
  await makeMail(admin, "打错的邮箱", 9);
  await admin.goto(at("/live/admin/settings"));
  await choose(admin, admin.getByLabel("正式环境"), "打错的邮箱");
  await admin.getByRole("button", { name: "发送测试邮件" }).click();
  await expect(admin.getByText("连不上邮件服务器")).toBeVisible();
  await choose(admin, admin.getByLabel("正式环境"), "发信邮箱");
  await expect(admin.getByText("连不上邮件服务器")).toHaveCount(0);
  await admin.getByLabel("发件人名称").fill("织单演示");
  await admin.getByLabel("发件人名称").blur();
  await admin.getByRole("button", { name: "发送测试邮件" }).click();
  await expect(admin.getByText(/已发送到 .*请查收/)).toBeVisible();
  expect(await mailsTo("admin@example.com")).toContainEqual({
    subject: "织单 Orderloom 测试邮件",
    text: expect.stringContaining("发信邮箱"),
  });
  await expectAccessibleInBoth(admin);
  await admin.goto(at("/live/admin/mails"));
  await expect(admin.getByText("没有未送出的邮件")).toBeVisible();
  await expectAccessibleInBoth(admin);

  await admin.goto(at(`/live/connections?id=${good}`));
  await expect(drawer(admin).getByText("系统设置：邮件")).toBeVisible();
  await expect(drawer(admin).getByRole("button", { name: /删\s?除/ })).toHaveCount(0);
});

test("a connection is renamed, and deleted once nothing uses it", async () => {
  await admin.goto(at("/live/connections"));
  await admin.getByRole("button", { name: "打错的邮箱" }).click();
  await drawer(admin)
    .getByRole("button", { name: /修\s?改/ })
    .click();
  await drawer(admin).getByLabel("名称").fill("备用邮箱");
  await expectAccessibleInBoth(admin);
  await drawer(admin)
    .getByRole("button", { name: /保\s?存/ })
    .click();
  await expect(drawer(admin).getByText("修改连接「备用邮箱」")).toBeVisible();
  await expectAccessibleInBoth(admin);
  await drawer(admin)
    .getByRole("button", { name: /删\s?除/ })
    .click();
  await dialog(admin)
    .getByRole("button", { name: /删\s?除/ })
    .click();
  await expect(admin.getByRole("button", { name: "备用邮箱" })).toHaveCount(0);
});

test("who is shut out is out at once and does not come in again", async () => {
  await openPerson();
  await drawer(admin)
    .getByRole("button", { name: /停\s?用/ })
    .click();
  await expect(dialog(admin).getByText("1 个登录立即失效")).toBeVisible();
  await expectAccessibleInBoth(admin);
  await dialog(admin)
    .getByRole("button", { name: /停\s?用/ })
    .click();
  await expect(drawer(admin).getByText("已停用")).toBeVisible();
  await agent.goto(at("/live/orders"));
  await agent.waitForURL(/sign-in/);
  await agent.locator("input[type=email]").fill(AGENT.email);
  await agent.locator("input[type=password]").fill(AGENT.password);
  await agent.locator("button[type=submit]").click();
  await expect(agent.locator(".ant-alert-error")).toBeVisible();
  await expect(agent).toHaveURL(/sign-in/);
});
