import type { Channel, IncomingOrder, OrderLine, OrderTimes } from "@orderloom/schema/order/order";
import type { OrderState } from "@orderloom/schema/order/order-state";
import {
  CANCELLED_SHARE,
  drawQuantile,
  HOURS_TO_DELIVER,
  HOURS_TO_PAY,
  HOURS_TO_SHIP,
  ORDERS_BY_HOUR,
  ORDERS_BY_LINE_COUNT,
  ORDERS_BY_WEEKDAY,
} from "./figures.ts";
import { createRandom, type Random } from "./random.ts";
import { DEMO_CHANNELS, DEMO_FAMILY_NAMES, DEMO_GIVEN_NAMES, DEMO_PLACES, DEMO_PRODUCTS } from "./world.ts";

/** The tag of every generated order; screens show it as 演示数据 / demo data. */
export const DEMO_TAG = "demo";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** China has one zone and no summer time; the demo's shops are there. */
const SHOP_OFFSET_MS = 8 * HOUR_MS;
/** Goods reach the buyer, then the order completes by itself; channels wait 7 to 15 days. */
const COMPLETE_AFTER_MS = 10 * DAY_MS;
/** One address in twenty-five lacks its street: enough to see the review queue work. */
const INCOMPLETE_SHARE = 0.04;

/**
 * Generates `count` believable orders placed in the `days` before `now`, oldest first, each in the state it would be
 * in by now. Hours, weekdays, line counts and life-cycle times follow measured distributions (figures.ts); people,
 * places and goods are invented. The same seed and `now` (ISO 8601) give the same orders.
 */
export function generateDemoOrders(options: {
  readonly seed: number;
  readonly count: number;
  readonly days: number;
  readonly now: string;
}): readonly IncomingOrder[] {
  const random = createRandom(options.seed);
  const nowMs = Date.parse(options.now);
  const placed = Array.from({ length: options.count }, () => drawPlacedMs(random, { nowMs, days: options.days }));
  return placed
    .sort((a, b) => a - b)
    .map((placedMs, index) => generateOrder(random, { placedMs, nowMs, serial: options.seed * 1_000_000 + index }));
}

function drawPlacedMs(random: Random, span: { nowMs: number; days: number }): number {
  const today = Math.floor((span.nowMs + SHOP_OFFSET_MS) / DAY_MS);
  const days = Array.from({ length: span.days }, (_, back) => today - back);
  // Day 0 of the epoch was a Thursday; the table begins on Monday.
  const day = days[random.weighted(days.map((number) => ORDERS_BY_WEEKDAY[(number + 3) % 7] ?? 0))] ?? today;
  const hour = random.weighted(ORDERS_BY_HOUR);
  const placedMs = day * DAY_MS + hour * HOUR_MS + random.below(HOUR_MS) - SHOP_OFFSET_MS;
  return placedMs <= span.nowMs ? placedMs : span.nowMs - random.below(2 * HOUR_MS);
}

function generateOrder(random: Random, moment: { placedMs: number; nowMs: number; serial: number }): IncomingOrder {
  const channel = DEMO_CHANNELS[random.weighted(DEMO_CHANNELS.map((entry) => entry.weight))]?.channel ?? "TB";
  const lines = generateLines(random);
  const itemsTotal = lines.reduce((sum, line) => sum + line.payable, 0);
  const shippingTotal = itemsTotal >= 9_900 ? 0 : 800;
  const payable = itemsTotal + shippingTotal;
  const life = drawLife(random, moment);
  return {
    externalNo: externalNumber(channel, moment.serial),
    channel,
    externalStatus: null,
    externalUpdatedAt: iso(life.changedMs),
    orderType: "normal",
    isTest: false,
    state: life.state,
    stateReason: life.state === "cancelled" ? "买家改变主意" : null,
    tags: [DEMO_TAG],
    currency: "CNY",
    amounts: {
      itemsTotal,
      discountTotal: 0,
      shippingTotal,
      taxTotal: 0,
      adjustment: 0,
      payable,
      paid: life.times.paidAt === null ? 0 : payable,
      refunded: 0,
    },
    times: life.times,
    lines,
    doc: {},
    ...generateReceiver(random),
  };
}

function generateLines(random: Random): OrderLine[] {
  const count = random.weighted(ORDERS_BY_LINE_COUNT) + 1;
  return Array.from({ length: count }, (_, index) => {
    const product = random.pick(DEMO_PRODUCTS);
    const quantity = random.weighted([88, 9, 3]) + 1;
    return {
      lineNo: index + 1,
      kind: "product",
      sku: product.sku,
      name: product.name,
      quantity,
      unitPrice: product.price,
      discount: 0,
      payable: product.price * quantity,
      weightG: product.weightG * quantity,
    };
  });
}

type Life = { readonly state: OrderState; readonly times: OrderTimes; readonly changedMs: number };

function drawLife(random: Random, moment: { placedMs: number; nowMs: number }): Life {
  const paidMs = moment.placedMs + drawQuantile(random, HOURS_TO_PAY) * HOUR_MS;
  const shippedMs = paidMs + drawQuantile(random, HOURS_TO_SHIP) * HOUR_MS;
  const deliveredMs = shippedMs + drawQuantile(random, HOURS_TO_DELIVER) * HOUR_MS;
  const completedMs = deliveredMs + COMPLETE_AFTER_MS;
  const isCancelled = random.next() < CANCELLED_SHARE;
  const reached = (at: number): string | null => (at <= moment.nowMs && !isCancelled ? iso(at) : null);
  const steps: readonly [number, OrderState][] = isCancelled
    ? [[Math.min(paidMs, moment.nowMs), "cancelled"]]
    : [
        [paidMs, "paid"],
        [shippedMs, "shipped"],
        [deliveredMs, "delivered"],
        [completedMs, "completed"],
      ];
  const last = steps.filter(([at]) => at <= moment.nowMs).at(-1);
  return {
    state: last?.[1] ?? "pending_payment",
    changedMs: last?.[0] ?? moment.placedMs,
    times: {
      placedAt: iso(moment.placedMs),
      paidAt: reached(paidMs),
      promisedShipAt: iso(paidMs + 48 * HOUR_MS),
      shippedAt: reached(shippedMs),
      deliveredAt: reached(deliveredMs),
      completedAt: reached(completedMs),
      cancelledAt: isCancelled ? iso(last?.[0] ?? moment.placedMs) : null,
    },
  };
}

function generateReceiver(random: Random): Pick<IncomingOrder, "destination" | "private"> {
  const place = random.pick(DEMO_PLACES);
  const complete = random.next() >= INCOMPLETE_SHARE;
  const street = complete ? `演示路 ${random.below(400) + 1} 号 ${random.below(20) + 1} 幢` : "";
  const digits = String(random.below(10_000)).padStart(4, "0");
  return {
    destination: { country: "CN", ...place, complete },
    private: {
      name: random.pick(DEMO_FAMILY_NAMES) + random.pick(DEMO_GIVEN_NAMES),
      phone: `1990000${digits}`,
      address: `${place.province}${place.city}${place.district}${street}`,
    },
  };
}

function externalNumber(channel: Channel, serial: number): string {
  return `DEMO-${channel}-${String(serial).padStart(9, "0")}`;
}

function iso(ms: number): string {
  return new Date(Math.floor(ms)).toISOString();
}
