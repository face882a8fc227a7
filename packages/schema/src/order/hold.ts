import { z } from "zod";
import type { LocalizedText } from "../language.ts";
import type { OrderState } from "./order-state.ts";

/** Reasons for which an order stands still whatever its state. */
export const HOLD_CODES = [
  "risk",
  "address",
  "refund_pending",
  "preship_lock",
  "manual_pause",
  "stock_short",
  "customs",
  "rx_review",
  "memo",
  "channel_change",
] as const;
export const HoldCode = z.enum(HOLD_CODES);
export type HoldCode = z.infer<typeof HoldCode>;

/** A hold on an order: why, since when (UTC), until when. Who set it stands in the change that did. */
export const Hold = z.strictObject({
  code: HoldCode,
  reason: z.string().max(500),
  since: z.iso.datetime(),
  until: z.iso.datetime().optional(),
});
export type Hold = z.infer<typeof Hold>;

export const HOLD_LABELS: Readonly<Record<HoldCode, LocalizedText>> = {
  risk: { zh: "风险", en: "Risk" },
  address: { zh: "地址问题", en: "Address problem" },
  refund_pending: { zh: "退款处理中", en: "Refund pending" },
  preship_lock: { zh: "预发货锁定", en: "Pre-ship lock" },
  manual_pause: { zh: "人工暂停", en: "Paused by hand" },
  stock_short: { zh: "缺货", en: "Stock short" },
  customs: { zh: "清关", en: "Customs" },
  rx_review: { zh: "处方审核", en: "Prescription review" },
  memo: { zh: "备注待处理", en: "Memo to handle" },
  channel_change: { zh: "渠道变更待处理", en: "Change from the channel to settle" },
};

/** A held order makes no move into these states: from allocation to shipment. */
const OUTBOUND: ReadonlySet<OrderState> = new Set([
  "allocated",
  "split",
  "in_production",
  "qc_passed",
  "picking",
  "packing",
  "pre_shipped",
  "partially_shipped",
  "shipped",
]);

/** The first hold that at that moment forbids moving into `to`, or null. A hold that ran out forbids nothing. */
export function blockingHold(holds: readonly Hold[], move: { to: OrderState; at: string }): Hold | null {
  if (!OUTBOUND.has(move.to)) return null;
  return holds.find(({ until }) => until === undefined || Date.parse(until) > Date.parse(move.at)) ?? null;
}
