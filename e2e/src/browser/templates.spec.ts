import { expect, test } from "@playwright/test";
import { type PayServer, startPayServer } from "../peers/pay-server.ts";
import { expectAccessible } from "./axe.ts";
import { closeContexts } from "./close-contexts.ts";
import { invite } from "./invite.ts";
import { at, choose, enterAsAdmin, joinWithLink } from "./screens.ts";
import { connectOtherSystem, type OtherSystem } from "./template-peers.ts";

/** Both templates are deployed by their forms alone, one in each language, and orders and refunds go through them. */
test.describe.configure({ mode: "serial" });

const LEADER = { name: "吴越", email: "leader@example.com", password: "copper-lantern-14" } as const;
const TREASURER = { name: "郑澜", email: "treasurer@example.com", password: "winter-orchard-27" } as const;
const PHONE = { width: 390, height: 844 };

const MERCHANT = { merchantId: "M-100", secret: "pay-secret" };
let pay: PayServer;
let other: OtherSystem;
test.beforeAll(async () => {
  pay = await startPayServer(MERCHANT);
  other = await connectOtherSystem();
});
test.afterAll(() => pay.close());

test("大额订单审核：填表、看样例、发布，订单按金额分流", async ({ page }) => {
  await enterAsAdmin(page, "zh");
  await page.goto(at("/sandbox/templates"));
  const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "大额订单审核" }) });
  await expect(card.getByRole("img", { name: /大额订单审核/ })).toBeVisible();
  await expect(card.getByTestId("sample-at")).toContainText("审批主管审批通过");
  await expectAccessible(page);
  await card.getByRole("link", { name: "使用这个模板" }).click();

  const threshold = page.getByLabel("从多少金额起要审批", { exact: true });
  await threshold.fill("0");
  await expect(page.getByText("金额要大于 0")).toBeVisible();
  await threshold.fill("2000");
  await expect(page.getByTestId("sample-below")).toContainText("¥1,999.99");
  await expect(page.getByTestId("sample-below")).toContainText("已配货");
  await page.getByLabel("流程名称").fill("自营大单审核");
  await page.reload();
  await expect(threshold).toHaveValue("2000.00");
  await expect(page.getByLabel("流程名称")).toHaveValue("自营大单审核");

  await page.getByRole("button", { name: "新建审批链" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("审批链名称").fill("自营大单");
  await choose(page, dialog.getByRole("combobox"), "运营主管");
  await dialog.getByRole("button", { name: "新建", exact: true }).click();
  await expect(page.getByTestId("sample-at")).toContainText("运营主管审批通过");
  await expectAccessible(page);
  await page.getByRole("button", { name: "发布流程" }).click();
  await expect(page.getByRole("heading", { name: "「自营大单审核」v1 已发布到沙箱" })).toBeVisible();

  const [small, large] = [await other.order(199_999), await other.order(200_000)];
  await page.goto(at(`/sandbox/orders/${small.orderId}`));
  await expect(page.getByText("已配货").first()).toBeVisible();
  await page.goto(at(`/sandbox/orders/${large.orderId}`));
  await expect(page.getByText("审批", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("已付款").first()).toBeVisible();
});

test("refund by amount tier: a chain and a pay connection made in place, small refunds paid at once", async ({
  page,
}) => {
  await enterAsAdmin(page, "en");
  await page.goto(at("/sandbox/templates"));
  const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Refund by amount tier" }) });
  await card.getByRole("link", { name: "Use this template" }).click();
  await page.getByRole("button", { name: "Publish flow" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Fill this in" })).toHaveCount(2);

  await page.getByRole("button", { name: "New approval chain" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "New connection: Pay system" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Name", { exact: true }).fill("Loopback pay");
  await drawer.getByLabel("Allow private network").click();
  await drawer.getByLabel("Base URL").fill(pay.url);
  await drawer.getByLabel("Merchant id").fill(MERCHANT.merchantId);
  await drawer.getByLabel("Signing secret").fill(MERCHANT.secret);
  await drawer.getByRole("button", { name: "Create" }).click();
  for (const [sample, words] of [
    ["below-10000", "The chain approves this amount by itself"],
    ["at-10000", "Approved by Supervisor;"],
    ["below-50000", "Approved by Supervisor;"],
    ["at-50000", "Approved by Supervisor → Finance;"],
  ] as const) {
    await expect(page.getByTestId(`sample-${sample}`)).toContainText(words);
  }
  await expectAccessible(page);
  await page.getByRole("button", { name: "Publish flow" }).click();
  await expect(
    page.getByRole("heading", { name: /“Refund by amount tier” v1 is published to the sandbox/ }),
  ).toBeVisible();

  const order = await other.order(60_000);
  await other.askRefund(order.externalNo, 9_999);
  await other.askRefund(order.externalNo, 50_000);
  await expect.poll(async () => (await pay.payouts()).map(({ amount }) => amount)).toEqual([9_999]);
  await page.goto(at(`/sandbox/orders/${order.orderId}`));
  await expect(page.getByText("Refunded").first()).toBeVisible();
  await expect(page.getByText("Requested").first()).toBeVisible();
});

test("三人经手的退款：客服系统申请，主管在电脑上通过，财务在手机上通过，支付超时也只打款一次", async ({
  page,
  browser,
}) => {
  const order = await other.order(80_000);
  await other.askRefund(order.externalNo, 60_000);
  await joinWithLink(page, at(await invite(LEADER, "supervisor")), LEADER);
  await page.goto(at("/sandbox/approvals"));
  await page.getByRole("button", { name: /¥600\.00/ }).click();
  await expect(page.getByText("仅退款").first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("a");
  await page.keyboard.type("照片与批次一致，同意");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("已通过，等待其他人审批")).toBeVisible();
  expect((await pay.payouts()).some(({ amount }) => amount === 60_000)).toBe(false);

  pay.tell({ type: "gateway_timeout" });
  const context = await browser.newContext({ locale: "zh-CN", viewport: PHONE, hasTouch: true, isMobile: true });
  const phone = await context.newPage();
  await joinWithLink(phone, at(await invite(TREASURER, "finance")), TREASURER);
  await phone.goto(at("/sandbox/approvals"));
  await phone.getByRole("button", { name: /¥600\.00/ }).click();
  await expect(phone.getByText("照片与批次一致，同意")).toBeVisible();
  const approve = phone.getByRole("button", { name: "通过", exact: true });
  await expect(approve).toBeInViewport();
  await approve.click();
  await expect(phone.getByText("都处理完了")).toBeVisible();
  await closeContexts([context]);

  await page.goto(at(`/sandbox/orders/${order.orderId}`));
  await expect(page.getByText("已退款").first()).toBeVisible({ timeout: 90_000 });
  expect((await pay.payouts()).filter(({ amount }) => amount === 60_000)).toHaveLength(1);
});
