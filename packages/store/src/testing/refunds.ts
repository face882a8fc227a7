import { createHash, randomUUID } from "node:crypto";
import { applyRefundEffect } from "@orderloom/schema/refund/apply-refund-effect";
import type { IncomingRefund } from "@orderloom/schema/refund/refund";
import type { RefundEffect } from "@orderloom/schema/run/effect";
import type { AcceptResult } from "../accept/accept.ts";
import { acceptRefund, type RefundItem } from "../accept/accept-refund.ts";
import { inTransaction } from "../database/database.ts";
import { readRefunds } from "../orders/refund-row.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import type { ClaimedRun } from "../runs/claim-runs.ts";
import type { MadeTurn } from "../turns/kept-turn.ts";
import type { World } from "./world.ts";

/** A request of the live shop for a refund of 100.00 CNY of the order of that number. */
export function refundItem(
  world: World,
  externalNo: string,
  changes: Partial<Omit<RefundItem, "refund">> & { readonly refund?: Partial<IncomingRefund> } = {},
): RefundItem {
  const refund: IncomingRefund = { kind: "refund_only", amount: 10_000, currency: "CNY", ...changes.refund };
  const body = JSON.stringify({ externalNo, refund });
  return {
    source: { type: "token", tokenId: randomUUID() },
    shop: world.shops.live,
    key: randomUUID(),
    bodyHash: createHash("sha256").update(body).digest("hex"),
    rawBody: Buffer.from(body),
    mediaType: "application/json",
    order: { externalNo },
    scope: WHOLE_SCOPE,
    ...changes,
    refund,
  };
}

/** Accepts a request in a transaction of its own. */
export function askRefund(world: World, item: RefundItem): Promise<AcceptResult> {
  const { keys, numbers, published } = world;
  return inTransaction(world.db, "live", (tx) => acceptRefund(tx, { keys, numbers, published: published.live }, item));
}

/** The refunds of an order as they stand. */
export function refundsOf(world: World, orderId: string) {
  return inTransaction(world.db, "live", async (tx) => (await readRefunds(tx, [orderId])).get(orderId) ?? []);
}

/** The change that a turn makes of a refund, decided as the interpreter decides it. */
export function refundChange(
  run: ClaimedRun,
  of: { readonly refunds: Awaited<ReturnType<typeof refundsOf>>; readonly effect: RefundEffect; readonly at: string },
): Pick<MadeTurn, "order" | "changes"> {
  if (!run.order) return { order: null, changes: [] };
  const result = applyRefundEffect({ order: run.order, refunds: of.refunds }, of.effect, of.at);
  if (!result.ok || !result.change) return { order: run.order, changes: [] };
  const change = { step: "node:1", effect: of.effect, patch: result.patch, refund: result.change };
  return { order: result.order, changes: [change] };
}
