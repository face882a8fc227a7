import { expect, type Page, test } from "@playwright/test";
import { type ApprovalWorld, openApprovalWorld } from "./approval-world.ts";
import { expectAccessible } from "./axe.ts";
import { closeContexts } from "./close-contexts.ts";
import { invite } from "./invite.ts";
import { at, choose, joinWithLink, signIn } from "./screens.ts";

/**
 * An approval chain from its drawing to its last decision: an administrator draws two levels with amount tiers, a
 * supervisor decides the first on a wide screen, finance the second on a phone, with a photo.
 */
test.describe.configure({ mode: "serial" });

const CHAIN = "门店大额订单";
const BOSS = { name: "赵青", email: "boss@example.com", password: "north-window-31" } as const;
const KEEPER = { name: "钱立", email: "keeper@example.com", password: "green-teapot-62" } as const;
const CASHIER = { name: "孙悦", email: "cashier@example.com", password: "quiet-harbour-8" } as const;
const PHONE = { width: 390, height: 844 };

/** A picture of a few pixels, as a camera's file. */
const PHOTO = {
  name: "parcel.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC",
    "base64",
  ),
};

let story: ApprovalWorld;
test.beforeAll(async ({ browser }) => {
  story = await openApprovalWorld();
  for (const [person, role] of [
    [BOSS, "admin"],
    [KEEPER, "supervisor"],
    [CASHIER, "finance"],
  ] as const) {
    const context = await browser.newContext({ locale: "zh-CN" });
    await joinWithLink(await context.newPage(), at(await invite(person, role)), person);
    await closeContexts([context]);
  }
});
test.afterAll(() => story.close());

test("an administrator draws a chain, sees who would be asked to the cent, and cannot save a level of nobody", async ({
  page,
}) => {
  await signIn(page, BOSS);
  await page.goto(at("/sandbox/admin/chains"));
  await page.getByRole("button", { name: "新建审批链" }).click();
  await page.getByLabel("中文名称").fill(CHAIN);
  await page.getByRole("button", { name: "添加一级" }).click();
  const second = page.getByRole("group", { name: "第 2 级" });
  await second.getByText("指定人员").click();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(second.getByText("这一级还没有指定审批人，不能保存。")).toBeVisible();
  await second.getByText("按角色").click();
  await choose(page, second.getByRole("combobox", { name: "按角色" }), "财务");
  await expect(second.getByTitle("财务")).toBeVisible();
  await second.getByLabel("通过时必须填写意见").check();
  await second.getByLabel("通过时必须上传凭证照片").check();
  await drawTiers(page);
  for (const [amount, asked] of [
    ["99.99", ["自动通过，不需要任何人审批。"]],
    ["100.00", ["审批主管"]],
    ["499.99", ["审批主管"]],
    ["500.00", ["审批主管", "财务"]],
  ] as const) {
    await page.getByLabel("试算金额").fill(amount);
    const panel = page.getByRole("complementary", { name: "会找谁审批？" });
    for (const words of asked) await expect(panel.getByText(words).first()).toBeVisible();
    await expect(panel.getByRole("listitem")).toHaveCount(amount === "99.99" ? 0 : asked.length);
  }
  await expectAccessible(page);
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText(CHAIN)).toBeVisible();
});

/** Below 100.00 nobody, below 500.00 the first level, above both. */
async function drawTiers(page: Page): Promise<void> {
  await page.getByRole("switch", { name: "按金额分档" }).click();
  const tier = (number: number) => page.getByRole("listitem").filter({ has: page.getByLabel(`第 ${number} 档起点`) });
  const first = page.getByRole("listitem").filter({ hasText: "¥0.00" });
  await first.getByLabel("审批主管").uncheck();
  await first.getByLabel("财务").uncheck();
  await page.getByRole("button", { name: "添加一档" }).click();
  await tier(2).getByLabel("审批主管").check();
  await page.getByRole("button", { name: "添加一档" }).click();
  await tier(3).getByLabel("财务").check();
}

test("the first level is decided on a wide screen with the keyboard, the second on a phone with a photo", async ({
  page,
  browser,
}) => {
  await story.publish(CHAIN);
  await story.sendOrder(500_00);
  await signIn(page, KEEPER);
  await page.goto(at("/sandbox/approvals"));
  await expect(page.getByText("¥500.00 及以上：须 2 级审批")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("a");
  await page.keyboard.type("客户核实过");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("已通过，等待其他人审批")).toBeVisible();

  const context = await browser.newContext({ locale: "zh-CN", viewport: PHONE, hasTouch: true, isMobile: true });
  const phone = await context.newPage();
  await signIn(phone, CASHIER);
  await phone.goto(at("/sandbox/approvals"));
  await phone
    .getByRole("button", { name: /大额订单/ })
    .first()
    .click();
  await expect(phone.getByText("客户核实过")).toBeVisible();
  await phone.getByLabel("意见（必填）").fill("金额无误");
  const approve = phone.getByRole("button", { name: "通过", exact: true });
  await approve.click();
  await expect(phone.getByText("这一级通过时必须先上传凭证照片")).toBeVisible();
  await expect(phone.getByRole("button", { name: "确认通过" })).toBeInViewport();
  await phone.locator("input[type=file]").setInputFiles(PHOTO);
  const photo = phone.getByRole("img", { name: "孙悦 · 第 2 级" });
  await expect(photo).toBeVisible();
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(10);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await expectAccessible(phone);
  await phone.getByRole("button", { name: "确认通过" }).click();
  await expect(phone.getByText("都处理完了")).toBeVisible();
  await closeContexts([context]);
});

test("what the tiers let pass asks nobody, and the decided ones keep their whole story", async ({ page }) => {
  await story.sendOrder(99_99);
  await signIn(page, BOSS);
  await page.goto(at("/sandbox/approvals?tab=decided"));
  await expect(page.getByText("低于 ¥100.00 自动通过，无人审批")).toBeVisible();
  await page.getByRole("button", { name: /¥500\.00/ }).click();
  for (const said of ["客户核实过", "金额无误", "孙悦 通过"]) await expect(page.getByText(said).first()).toBeVisible();
});
