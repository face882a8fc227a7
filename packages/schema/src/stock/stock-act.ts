import { z } from "zod";
import { Id } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import { Channel } from "../order/order.ts";

/** A number of whole pieces. */
export const Pieces = z.int().positive().max(1_000_000_000);

/**
 * So many pieces of a SKU. What the channel calls it (`channelSkuId`, then `sku` itself) is looked up among that
 * channel's aliases first; without one `sku` is our own code.
 */
export const StockWish = z.strictObject({
  sku: z.string().min(1).max(64),
  channel: Channel.nullable(),
  channelSkuId: z.string().max(64).nullable(),
  quantity: Pieces,
});
export type StockWish = z.infer<typeof StockWish>;

const Wishes = z.array(StockWish).max(LIMITS.orderLines);

/** What a reservation waits for: a payment, or a person at the checkout page. It decides how long it is kept. */
export const RESERVATION_PURPOSES = ["unpaid", "checkout"] as const;
export const ReservationPurpose = z.enum(RESERVATION_PURPOSES);
export type ReservationPurpose = z.infer<typeof ReservationPurpose>;

/** How pieces are chosen: `warehouse` is a code, null takes any; the safety buffer is touched only where `useBuffer`. */
const Choice = z.strictObject({
  lines: Wishes,
  warehouse: z.string().max(64).nullable(),
  useBuffer: z.boolean(),
});

/**
 * What is done with the stock of an order.
 * - `check`: looks, and takes nothing.
 * - `reserve`: takes the pieces aside until `minutes` have gone, null for the policy's; all of them, or with `partial`
 *   what there is. An order that has a live reservation keeps it.
 * - `confirm`: what is reserved is allocated. With `again` an order whose reservation is gone reserves anew.
 * - `release`: what is reserved or allocated is free again; what is frozen is not touched.
 * - `freeze`, `thaw`: pieces whose waybill is out leave the warehouse or nobody does.
 * - `ship`, `sign`, `come_back`: allocated and frozen pieces leave, arrive, or were refused; `lines` null is all.
 */
export const StockAct = z.discriminatedUnion("op", [
  Choice.extend({ op: z.literal("check") }),
  Choice.extend({
    op: z.literal("reserve"),
    partial: z.boolean(),
    purpose: ReservationPurpose,
    minutes: z.int().positive().nullable(),
  }),
  z.strictObject({ op: z.literal("confirm"), again: Choice.nullable() }),
  z.strictObject({ op: z.literal("release") }),
  z.strictObject({ op: z.literal("freeze") }),
  z.strictObject({ op: z.literal("thaw") }),
  z.strictObject({ op: z.literal("ship"), lines: Wishes.nullable() }),
  z.strictObject({ op: z.literal("sign"), lines: Wishes.nullable() }),
  z.strictObject({ op: z.literal("come_back"), lines: Wishes.nullable() }),
]);
export type StockAct = z.infer<typeof StockAct>;

/**
 * What an act on stock came to.
 * - `short`: there is not enough, and nothing was taken unless the act was `partial`. `capped`: the buyer holds too many
 *   unpaid reservations. `sku_unknown`: a line names nothing that we know.
 * - `expired`: the reservation ran out before. `none`: the order has nothing that the act could be done to.
 */
export const STOCK_RESULTS = ["ok", "short", "capped", "sku_unknown", "expired", "none"] as const;

export const StockOutcome = z.strictObject({
  result: z.enum(STOCK_RESULTS),
  reservationId: Id.nullable(),
  /** When the reservation runs out (ISO 8601); null where none is live. */
  until: z.iso.datetime().nullable(),
  /** A SKU of the lines stands below its pre-sale threshold. */
  presale: z.boolean(),
  /** By line wished for: what was got, or could be. */
  lines: z.array(z.strictObject({ sku: z.string(), wanted: z.int(), got: z.int(), available: z.int() })),
});
export type StockOutcome = z.infer<typeof StockOutcome>;
