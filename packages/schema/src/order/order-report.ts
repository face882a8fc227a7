import { z } from "zod";
import { MinorUnits } from "../money.ts";
import { IncomingParcel, Moment } from "./order.ts";
import { OrderState } from "./order-state.ts";

/** How long a report waits for what it builds on where its sender does not say, in minutes: a day. */
export const PARK_MINUTES = 1_440;
const MOST_PARK_MINUTES = 30 * 1_440;

/**
 * What somebody knows of an order without knowing the whole of it: a warehouse that it left, a till that it was paid.
 * It counts once the order is there, and, where it names the `key` of an event it builds on, once that was taken in.
 */
export const OrderReport = z.strictObject({
  state: OrderState.exclude(["split", "merged"]),
  reason: z.string().trim().max(500).nullable().default(null),
  /** All that was paid so far, in minor units of the order's currency. */
  paid: MinorUnits.optional(),
  /** All that was sent so far. */
  parcels: z.array(IncomingParcel).max(100).optional(),
  /** The sender's key of the event that this one builds on. */
  after: z.string().min(1).max(200).optional(),
  /** How long it waits for what it builds on; then a person decides. */
  waitMinutes: z.int().min(1).max(MOST_PARK_MINUTES).default(PARK_MINUTES),
});
export type OrderReport = z.infer<typeof OrderReport>;

/** A report as it is kept while it waits: how its order is named, and when it happened. */
export const ParkedReport = z.strictObject({
  order: z.union([z.strictObject({ orderKey: z.string() }), z.strictObject({ externalNo: z.string() })]),
  occurredAt: Moment,
  report: OrderReport,
});
export type ParkedReport = z.infer<typeof ParkedReport>;

/**
 * What a report waits for.
 * - `parked_order`: its order is not there. `parked_before`: the event that it builds on has not come.
 * - `parked_state`: its order stands where the state cannot follow, such as before a request to cancel was answered.
 * - `parked_expired`: it waited too long, and a person decides.
 */
export const PARK_REASONS = ["parked_order", "parked_before", "parked_state", "parked_expired"] as const;
export type ParkReason = (typeof PARK_REASONS)[number];
