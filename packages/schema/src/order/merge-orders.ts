import { z } from "zod";
import type { Id } from "../ids.ts";
import type { LocalizedText } from "../language.ts";
import { LIMITS } from "../limits.ts";
import { lifecycleOf } from "./child-order.ts";
import type { Hold, HoldCode } from "./hold.ts";
import type { Order, OrderAmounts, OrderDoc, OrderLine, OrderPrivate } from "./order.ts";
import { type OrderState, placeInLine } from "./order-state.ts";
import type { Decision } from "./split-order.ts";
import { allows, DEFAULT_MACHINE, type Machine } from "./state-machine.ts";
import { hasWorkBegun } from "./work-begun.ts";

/** How orders are merged: those of one receiver that were placed within so many hours of each other. */
export const MergePolicy = z.strictObject({ hours: z.int().min(1).max(720).default(72) });
export type MergePolicy = z.infer<typeof MergePolicy>;

/** As installed: 72 hours. */
export const INITIAL_MERGE_POLICY: MergePolicy = { hours: 72 };

/** An order that may be merged. `key` is its `mergeKey`; `vetoed` when somebody said that it is to go by itself. */
export type MergeSource = {
  readonly order: Order;
  readonly key: string | null;
  readonly hasOpenRefund: boolean;
  /** How orders of its type move; as every installation's do when absent. */
  readonly machine?: Machine;
};

const HOUR_MS = 3_600_000;

/** Holds that are about the very parcel or its money: what they stand for does not carry over to another order. */
const UNMERGEABLE: ReadonlySet<HoldCode> = new Set(["preship_lock", "refund_pending", "channel_change"]);

/**
 * Whether an order may take part in a merge at all; the code says why not: `order_begun`, `merge_state`, `hold_blocks`,
 * `merge_refund`, `merge_receiver` (phone or address says too little).
 */
export function canTakePart({ order, key, hasOpenRefund, machine = DEFAULT_MACHINE }: MergeSource): Decision<object> {
  const { state, orderNo } = order;
  if (hasWorkBegun(order)) return { ok: false, code: "order_begun", params: { state, order: orderNo } };
  if (!allows(machine, { from: state, to: "merged", previous: order.previousState })) {
    return { ok: false, code: "merge_state", params: { state, order: orderNo } };
  }
  const hold = order.holds.find(({ code }) => UNMERGEABLE.has(code));
  if (hold) return { ok: false, code: "hold_blocks", params: { hold: hold.code, to: "merged" } };
  if (order.refunded > 0 || hasOpenRefund) return { ok: false, code: "merge_refund", params: { order: orderNo } };
  if (key === null) return { ok: false, code: "merge_receiver", params: { order: orderNo } };
  return { ok: true };
}

/**
 * Whether orders may be merged with each other. Refused as {@link canTakePart} says, and with `merge_count`,
 * `merge_differs` (shop, currency, type, warehouse, holds … of two are not the same: `what`), `merge_window`,
 * `merge_lines` (together they have more lines than an order can).
 */
export function canMerge(sources: readonly MergeSource[], { hours }: MergePolicy): Decision<object> {
  const [first, ...others] = sources;
  if (!first || others.length === 0 || sources.length > LIMITS.mergeOrders) {
    return { ok: false, code: "merge_count", params: { count: sources.length, limit: LIMITS.mergeOrders } };
  }
  for (const source of sources) {
    const able = canTakePart(source);
    if (!able.ok) return able;
  }
  for (const other of others) {
    const what = difference(first, other);
    if (what) return { ok: false, code: "merge_differs", params: { what, order: other.order.orderNo } };
  }
  const warehouses = new Set(sources.flatMap(({ order }) => order.warehouse ?? []));
  if (warehouses.size > 1) {
    return { ok: false, code: "merge_differs", params: { what: "warehouse", order: first.order.orderNo } };
  }
  const placed = sources.map(({ order }) => Date.parse(order.placedAt));
  if (Math.max(...placed) - Math.min(...placed) > hours * HOUR_MS) {
    return { ok: false, code: "merge_window", params: { hours } };
  }
  const lines = sources.reduce((sum, { order }) => sum + order.lineCount, 0);
  if (lines > LIMITS.orderLines) return { ok: false, code: "merge_lines", params: { limit: LIMITS.orderLines } };
  return { ok: true };
}

/** What keeps two orders apart, and what it is called. */
export const MERGE_DIFFERENCES = {
  shop: { zh: "店铺", en: "shop" },
  currency: { zh: "币种", en: "currency" },
  type: { zh: "订单类型", en: "type" },
  test: { zh: "测试标记", en: "test mark" },
  receiver: { zh: "收货人", en: "receiver" },
  holds: { zh: "挂起原因", en: "holds" },
  warehouse: { zh: "发货仓库", en: "warehouse" },
} as const satisfies Readonly<Record<string, LocalizedText>>;

function difference(one: MergeSource, other: MergeSource): keyof typeof MERGE_DIFFERENCES | null {
  if (one.order.shopId !== other.order.shopId) return "shop";
  if (one.order.currency !== other.order.currency) return "currency";
  if (one.order.orderType !== other.order.orderType) return "type";
  if (one.order.isTest !== other.order.isTest) return "test";
  if (one.key !== other.key) return "receiver";
  return heldFor(one.order) === heldFor(other.order) ? null : "holds";
}

function heldFor({ holds }: Order): string {
  return holds
    .map(({ code }) => code)
    .toSorted()
    .join();
}

/** An order with its parts, about to be merged. */
export type MergePieces = {
  readonly order: Order;
  readonly lines: readonly OrderLine[];
  readonly private: OrderPrivate;
  readonly doc: OrderDoc;
};

/** What a merged order gets that its sources do not know. */
export type MadeMerge = { readonly id: Id; readonly orderNo: string; readonly at: string };

/**
 * The order that ships several together: every amount, quantity and weight the sum of theirs, their lines one after
 * another under new numbers, the receiver as the last of them was placed. The sources come in the order they were
 * placed; the first gives its lifecycle and the channel's number.
 */
export function mergeOrders(sources: readonly [MergePieces, ...MergePieces[]], made: MadeMerge): MergePieces {
  const orders = sources.map(({ order }) => order);
  const [{ order: first }] = sources;
  const last = sources.at(-1) ?? sources[0];
  const lines = sources.flatMap((source) => source.lines).map((line, place) => ({ ...line, lineNo: place + 1 }));
  const order: Order = {
    ...last.order,
    ...sumAmounts(orders),
    ...begun(made),
    externalNo: first.externalNo,
    externalStatus: first.externalStatus,
    externalUpdatedAt: null,
    lifecycleId: lifecycleOf(first),
    parentId: null,
    mergedInto: null,
    pinned: null,
    warehouse: orders.find(({ warehouse }) => warehouse !== null)?.warehouse ?? null,
    state: orders.map(({ state }) => state).reduce(earlier),
    holds: distinctHolds(orders.flatMap(({ holds }) => holds)),
    tags: [...new Set(orders.flatMap(({ tags }) => tags))].slice(0, LIMITS.orderTags),
    custom: orders.some(({ custom }) => custom) ? Object.assign({}, ...orders.map(({ custom }) => custom)) : null,
    placedAt: first.placedAt,
    paidAt: latest(orders.map(({ paidAt }) => paidAt)),
    promisedShipAt: earliest(orders.map(({ promisedShipAt }) => promisedShipAt)),
    lineCount: lines.length,
    quantity: sum(orders.map(({ quantity }) => quantity)),
    weightG: sum(orders.map(({ weightG }) => weightG)),
  };
  return { order, lines, private: mergePrivate(sources), doc: mergeDocs(sources.map(({ doc }) => doc)) };
}

function begun({
  id,
  orderNo,
  at,
}: MadeMerge): Pick<Order, "id" | "orderNo" | "version" | "previousState" | "stateReason" | "stateSince"> {
  return { id, orderNo, version: 1, previousState: null, stateReason: null, stateSince: at };
}

function sumAmounts(orders: readonly Order[]): OrderAmounts {
  const total = (field: keyof OrderAmounts) => sum(orders.map((order) => order[field]));
  return {
    itemsTotal: total("itemsTotal"),
    discountTotal: total("discountTotal"),
    shippingTotal: total("shippingTotal"),
    taxTotal: total("taxTotal"),
    adjustment: total("adjustment"),
    payable: total("payable"),
    paid: total("paid"),
    refunded: total("refunded"),
  };
}

function distinctHolds(holds: readonly Hold[]): Hold[] {
  return [...new Map(holds.toReversed().map((hold) => [hold.code, hold])).values()].toReversed();
}

const NOTE_CHARS = 2_000;

function mergePrivate(sources: readonly MergePieces[]): OrderPrivate {
  const notes = joined(sources.map((source) => source.private.note));
  const last = sources.at(-1)?.private ?? {};
  return notes === null ? last : { ...last, note: notes };
}

function mergeDocs(docs: readonly OrderDoc[]): OrderDoc {
  const promotions = docs.flatMap((doc) => doc.promotions ?? []).slice(0, 100);
  const memo = joined(docs.map(({ sellerMemo }) => sellerMemo));
  const last = docs.at(-1) ?? {};
  return { ...last, ...(promotions.length > 0 && { promotions }), ...(memo !== null && { sellerMemo: memo }) };
}

function joined(texts: readonly (string | undefined)[]): string | null {
  const said = [...new Set(texts.filter((text) => text !== undefined && text !== ""))];
  return said.length === 0 ? null : said.join("\n").slice(0, NOTE_CHARS);
}

/** A merged order is as far as the one of its sources that is least far. */
function earlier(one: OrderState, other: OrderState): OrderState {
  return placeInLine(other) < placeInLine(one) ? other : one;
}

function latest(times: readonly (string | null)[]): string | null {
  return (
    times
      .filter((time) => time !== null)
      .toSorted(byTime)
      .at(-1) ?? null
  );
}

function earliest(times: readonly (string | null)[]): string | null {
  return times.filter((time) => time !== null).toSorted(byTime)[0] ?? null;
}

function byTime(one: string, other: string): number {
  return Date.parse(one) - Date.parse(other);
}

function sum(values: readonly number[]): number {
  return values.reduce((before, value) => before + value, 0);
}
