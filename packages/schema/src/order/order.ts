import { z } from "zod";
import { Id } from "../ids.ts";
import { JsonObject } from "../json.ts";
import { LIMITS } from "../limits.ts";
import { Currency, MinorUnits } from "../money.ts";
import { CustomKey, CustomValues } from "./custom-value.ts";
import { Hold } from "./hold.ts";
import { OrderState } from "./order-state.ts";

/** Channels by code; the code begins the order number. `web` is a shop's own storefront or a manual entry. */
export const CHANNELS = [
  "TB",
  "TM",
  "JD",
  "PDD",
  "DY",
  "KS",
  "XHS",
  "WX",
  "SPE",
  "LZD",
  "AMZ",
  "SHF",
  "WOO",
  "EBY",
  "TTS",
  "POS",
  "ERP",
  "WEB",
] as const;
export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;

export const ORDER_TYPES = [
  "normal",
  "presale_full",
  "presale_deposit",
  "group_buy",
  "exchange",
  "reissue",
  "sample",
  "virtual",
  "o2o_pickup",
  "o2o_delivery",
  "dropship",
  "cross_border",
  "wholesale",
  "custom_made",
  "dine_in",
  "rx",
] as const;
export const OrderType = z.enum(ORDER_TYPES);
export type OrderType = z.infer<typeof OrderType>;

/** A moment in UTC as ISO 8601 with milliseconds. */
export const Moment = z.iso.datetime();
const Text = z.string().max(500);
const Code = z.string().max(64);

/** One line of an order. Amounts are minor units of the order's currency; weight is grams for the whole line. */
export const OrderLine = z.strictObject({
  lineNo: z.int().positive(),
  externalLineNo: Code.optional(),
  kind: z.enum(["product", "gift", "bundle", "bundle_child", "service", "virtual", "shipping_diff"]),
  sku: Code,
  channelSkuId: Code.optional(),
  channelProductId: Code.optional(),
  name: Text,
  specText: Text.optional(),
  quantity: z.number().positive(),
  unitPrice: MinorUnits,
  discount: MinorUnits,
  payable: MinorUnits,
  weightG: z.int().nonnegative(),
});
export type OrderLine = z.infer<typeof OrderLine>;

/** The amounts of an order in minor units: payable = items − discounts + shipping + tax + service fee + adjustment. */
export const OrderAmounts = z.strictObject({
  itemsTotal: MinorUnits,
  discountTotal: MinorUnits,
  shippingTotal: MinorUnits,
  taxTotal: MinorUnits,
  adjustment: MinorUnits,
  payable: MinorUnits,
  paid: MinorUnits,
  refunded: MinorUnits,
});
export type OrderAmounts = z.infer<typeof OrderAmounts>;

/** What is known of where an order goes, without saying who lives there. Codes are GB/T 2260 where the country is CN. */
export const Destination = z.strictObject({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  provinceCode: Code.nullable(),
  province: Text.nullable(),
  city: Text.nullable(),
  district: Text.nullable(),
  /** Name, phone or e-mail, street and city are all there; derived when the order is accepted. */
  complete: z.boolean(),
});
export type Destination = z.infer<typeof Destination>;

/** The times of an order, UTC; null until it happened. */
export const OrderTimes = z.strictObject({
  placedAt: Moment,
  paidAt: Moment.nullable(),
  promisedShipAt: Moment.nullable(),
  shippedAt: Moment.nullable(),
  deliveredAt: Moment.nullable(),
  completedAt: Moment.nullable(),
  cancelledAt: Moment.nullable(),
});
export type OrderTimes = z.infer<typeof OrderTimes>;

const PersonalTexts = z.strictObject({
  name: Text.optional(),
  phone: Text.optional(),
  email: Text.optional(),
  address: z.string().max(1_000).optional(),
  postcode: Code.optional(),
  nick: Text.optional(),
  note: z.string().max(2_000).optional(),
});

/**
 * The personal part of an order: stored sealed, opened only for nodes that declare the class. `custom` are the personal
 * ones of the fields that administrators defined.
 */
export const OrderPrivate = PersonalTexts.extend({ custom: z.record(CustomKey, Text).optional() });
export type OrderPrivate = z.infer<typeof OrderPrivate>;
/** The personal fields that every order can have, in the order they are shown in. */
export const PRIVATE_FIELDS = PersonalTexts.keyof().options;

/** The rest of an order that is seldom ruled on; kept apart from the row that every turn updates. */
export const OrderDoc = z.strictObject({
  sellerMemo: z.string().max(2_000).optional(),
  promotions: z.array(JsonObject).max(100).optional(),
  shipping: JsonObject.optional(),
  ext: JsonObject.optional(),
});
export type OrderDoc = z.infer<typeof OrderDoc>;

/** The parts of an order that a channel tells and people here can decide otherwise. */
export const PINNED_PARTS = ["address", "amounts", "lines"] as const;
const PinnedPart = z.enum(PINNED_PARTS);
export type PinnedPart = z.infer<typeof PinnedPart>;

/**
 * An order as the store keeps it and flows rule on it: no personal data. `version` grows by one with each committed
 * change. `previousState` is where a cancellation request or an exception may return to, and a split or merged order
 * when that is undone.
 */
export const Order = z.strictObject({
  id: Id,
  orderNo: z.string(),
  version: z.int().nonnegative(),
  /** The first order of the lifecycle that a split or merge gave it on to; null for one that began its own. */
  lifecycleId: Id.nullable().default(null),
  /** The order it ships a part of. */
  parentId: Id.nullable().default(null),
  /** The order that is shipped in its place since it was merged. */
  mergedInto: Id.nullable().default(null),
  /** What was decided here, and news from the channel no longer overwrites; null for nothing. */
  pinned: z.array(PinnedPart).nullable().default(null),
  shopId: Id,
  /** The code of the warehouse it ships from; null until somebody says. */
  warehouse: Code.nullable().default(null),
  channel: Channel,
  externalNo: z.string().min(1).max(128),
  externalStatus: Code.nullable(),
  externalUpdatedAt: Moment.nullable(),
  orderType: OrderType,
  isTest: z.boolean(),
  state: OrderState,
  previousState: OrderState.nullable(),
  stateReason: z.string().max(500).nullable(),
  stateSince: Moment,
  holds: z.array(Hold).max(20),
  tags: z.array(Code).max(LIMITS.orderTags),
  /** The fields that administrators defined; null for none. */
  custom: CustomValues.nullable().default(null),
  currency: Currency,
  ...OrderAmounts.shape,
  ...Destination.shape,
  ...OrderTimes.shape,
  lineCount: z.int().nonnegative(),
  quantity: z.number().nonnegative(),
  weightG: z.int().nonnegative(),
});
export type Order = z.infer<typeof Order>;

/**
 * What a channel says was sent together. Lines are named as the order names them, by `externalLineNo` where they have one
 * and else by `sku`; without lines nobody says what is in it.
 */
export const IncomingParcel = z.strictObject({
  waybill: Code.nullable(),
  lines: z
    .array(z.strictObject({ externalLineNo: Code.optional(), sku: Code.optional(), quantity: z.number().positive() }))
    .max(LIMITS.orderLines),
});
export type IncomingParcel = z.infer<typeof IncomingParcel>;

/**
 * An order as a channel or the API brings it: a whole snapshot in the standard order model, before it has an id,
 * a number or a version. `orderKey` is what makes it the same order again (default: the external number).
 */
export const IncomingOrder = z.strictObject({
  externalNo: z.string().min(1).max(128),
  orderKey: z.string().min(1).max(200).optional(),
  channel: Channel,
  /** The code of the warehouse it ships from, where the sender decides that; absent never takes a known one back. */
  warehouse: Code.nullish(),
  externalStatus: Code.nullable(),
  externalUpdatedAt: Moment.nullable(),
  orderType: OrderType,
  isTest: z.boolean(),
  state: OrderState,
  stateReason: z.string().max(500).nullable(),
  tags: z.array(Code).max(LIMITS.orderTags),
  /** Fields that administrators defined; one that is absent keeps what is known. */
  custom: CustomValues.optional(),
  currency: Currency,
  amounts: OrderAmounts,
  destination: Destination,
  times: OrderTimes,
  lines: z.array(OrderLine).max(LIMITS.orderLines),
  /** All that was sent so far, where the sender says; needed to tell which part of a split order has left. */
  parcels: z.array(IncomingParcel).max(100).optional(),
  private: OrderPrivate,
  doc: OrderDoc,
});
export type IncomingOrder = z.infer<typeof IncomingOrder>;
