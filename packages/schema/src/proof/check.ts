import { z } from "zod";
import type { LocalizedText } from "../language.ts";

/**
 * What must hold of orders and messages at every moment.
 * - `key_order`: the order that an accepted message named is there, or the message is parked until it is.
 * - `order_key`: an order that a message made has that message's key.
 * - `order_history`: an order stands in the state, and at the version, that its changes say.
 * - `order_lines`: an order counts as many lines and pieces as it has.
 * - `children_sum`: the parts of a split order come to its pieces and amounts.
 * - `merged_sum`: an order that others were merged into has their pieces and amounts.
 * - `merged_live`: a merged order names the order that is shipped in its place, and that one is there.
 * - `order_refunds`: no more is refunded, or on its way, than was paid; and what was refunded is what the order says.
 * - `kept_body`: a message that waits for a person still has its body.
 * - `parked_body`: so does a message that waits for what it builds on.
 */
export const ORDER_CHECKS = [
  "key_order",
  "order_key",
  "order_history",
  "order_lines",
  "children_sum",
  "merged_sum",
  "merged_live",
  "order_refunds",
  "kept_body",
  "parked_body",
] as const;
export type OrderCheck = (typeof ORDER_CHECKS)[number];

/**
 * What must hold of stock at every moment.
 * - `ledger_sum`: each account of each balance, and so what is on hand, is what its ledger adds up to.
 * - `ledger_chain`: ledger rows are numbered without a gap, and each says what really stood after it.
 * - `held_sum`: what a balance has reserved, allocated, frozen or shipped is what reservations have there.
 * - `resolved_once`: a reservation that is over was resolved by moves of one kind, the one its state says, and whole; one
 *   that is held by none.
 * - `expired_in_time`: no reservation is held longer than a few minutes beyond its time.
 */
export const STOCK_CHECKS = ["ledger_sum", "ledger_chain", "held_sum", "resolved_once", "expired_in_time"] as const;
export type StockCheck = (typeof STOCK_CHECKS)[number];

/** Every rule of conservation, in the order in which the proof shows them. */
export const CHECKS = [...ORDER_CHECKS, ...STOCK_CHECKS] as const;
export const Check = z.enum(CHECKS);
export type Check = z.infer<typeof Check>;

/** Each rule as people read it: what holds when it is green. */
export const CHECK_LABELS: Readonly<Record<Check, LocalizedText>> = {
  key_order: { zh: "收下的消息都有对应的订单", en: "Every message taken in has its order" },
  order_key: { zh: "消息生成的订单都能找到那条消息", en: "Every order has the message that made it" },
  order_history: {
    zh: "订单只处于一个状态，且与变更记录一致",
    en: "An order is in one state: the one its changes say",
  },
  order_lines: { zh: "订单的行数、件数与明细相符", en: "Lines and pieces of an order are those it counts" },
  children_sum: { zh: "拆单后各子单合计等于原单", en: "The parts of a split order come to the whole" },
  merged_sum: { zh: "合并后的订单等于各来源订单合计", en: "A merged order comes to those it was merged of" },
  merged_live: { zh: "被合并的订单都指向并入的订单", en: "A merged order names the one shipped in its place" },
  order_refunds: { zh: "退款合计不超过已付金额", en: "Refunds together are no more than what was paid" },
  kept_body: { zh: "隔离区的消息原文完好", en: "Messages kept for a person still have their content" },
  parked_body: { zh: "提前到达的消息原文完好", en: "Messages parked until their turn still have their content" },
  ledger_sum: { zh: "库存结存等于流水合计", en: "Balances are what the ledger adds up to" },
  ledger_chain: { zh: "库存流水连续，每笔结余正确", en: "The ledger has no gap, and each row’s balance is right" },
  held_sum: { zh: "库存占用等于预占明细合计", en: "Pieces held are those that reservations have" },
  resolved_once: { zh: "每笔预占只了结一次", en: "Each reservation is resolved exactly once" },
  expired_in_time: { zh: "到期的预占已按时释放", en: "Reservations are let go when their time is up" },
};
