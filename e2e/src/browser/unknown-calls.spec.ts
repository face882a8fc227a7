import { expect, test } from "@playwright/test";
import { type PayServer, startPayServer } from "../peers/pay-server.ts";
import { expectAccessible } from "./axe.ts";
import { invite } from "./invite.ts";
import { at, joinWithLink } from "./screens.ts";
import { connectOtherSystem } from "./template-peers.ts";
import { publishRefunds } from "./unknown-world.ts";

/** A pay system pays and answers 504: nobody knows, until finance looks it up and says so; then the run goes on. */
const CASHIER = { name: "何芳", email: "unknown@example.com", password: "amber-lantern-44" } as const;
const MERCHANT = { merchantId: "M-200", secret: "unknown-secret" };

let pay: PayServer;
test.beforeAll(async () => {
  pay = await startPayServer(MERCHANT);
});
test.afterAll(() => pay.close());

test("finance says that a payment of unknown outcome was made; the refund is refunded and nothing is paid twice", async ({
  page,
}) => {
  const shop = await connectOtherSystem();
  await publishRefunds({ shopId: shop.shopId, payUrl: pay.url, merchant: MERCHANT });
  await joinWithLink(page, at(await invite(CASHIER, "finance")), CASHIER);
  await page.goto(at("/sandbox/trouble/unknown"));
  await expect(page.getByText("没有要核对的")).toBeVisible();

  const { orderId, externalNo } = await shop.order(15_000);
  pay.tell({ type: "gateway_timeout" });
  await shop.askRefund(externalNo, 10_000);
  await expect(page.getByRole("link", { name: /异常.*1 项待处理/ })).toBeVisible();
  const details = page.locator("section").filter({ hasText: "到对方系统里查一下" });
  await expect(details.getByText("¥100.00").first()).toBeVisible();
  await expect(details.getByText("门店支付").first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "已发生", exact: true }).click();
  await page.getByRole("button", { name: "确认已发生" }).click();
  await expect(page.getByText("写明是怎么核对的")).toBeVisible();
  const [payout] = await pay.payouts();
  await page.getByLabel("支付系统的流水号").fill(payout?.paymentNo ?? "");
  await page.getByLabel("依据（必填）").fill("支付后台查到流水，金额一致");
  await page.getByRole("button", { name: "确认已发生" }).click();
  await expect(page.getByText("已记为发生，运行继续")).toBeVisible();

  await page.goto(at(`/sandbox/orders/${orderId}`));
  await expect(page.getByText("已退款").first()).toBeVisible();
  expect(await pay.payouts()).toHaveLength(1);
  expect(pay.requests()).toBe(1);
});
