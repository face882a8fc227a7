import type { LocalizedText } from "../language.ts";
import type { Money } from "../money.ts";
import { type CustomKind, parseCustomPath, readCustom } from "./custom-value.ts";
import { CHANNELS, ORDER_TYPES, type Order } from "./order.ts";
import { CHANNEL_LABELS, ORDER_TYPE_LABELS } from "./order-labels.ts";
import { ORDER_STATE_FACTS, ORDER_STATES } from "./order-state.ts";

export type FieldType = "text" | "number" | "money" | "boolean" | "moment" | "choice" | "tags";

/** A field of the order that rules, templates and the data picker may read. Nothing else of the order is readable. */
export type OrderField = {
  readonly path: string;
  readonly type: FieldType;
  readonly label: LocalizedText;
  readonly unit?: LocalizedText;
  readonly choices?: readonly { readonly value: string; readonly label: LocalizedText }[];
};

const field = (path: keyof Order, type: FieldType, label: readonly [zh: string, en: string]): OrderField => ({
  path,
  type,
  label: { zh: label[0], en: label[1] },
});

/** The readable fields of the standard order model. Personal data is not among them: nodes declare it apart. */
export const ORDER_FIELDS: readonly OrderField[] = [
  field("payable", "money", ["应付金额", "Payable"]),
  field("paid", "money", ["已付金额", "Paid"]),
  field("refunded", "money", ["已退金额", "Refunded"]),
  field("itemsTotal", "money", ["商品总额", "Items total"]),
  field("discountTotal", "money", ["优惠总额", "Discount total"]),
  field("shippingTotal", "money", ["运费", "Shipping"]),
  field("complete", "boolean", ["地址完整", "Address complete"]),
  field("country", "text", ["国家", "Country"]),
  field("province", "text", ["省份", "Province"]),
  field("city", "text", ["城市", "City"]),
  field("district", "text", ["区县", "District"]),
  { ...field("weightG", "number", ["重量", "Weight"]), unit: { zh: "克", en: "g" } },
  field("quantity", "number", ["商品件数", "Item quantity"]),
  field("lineCount", "number", ["商品行数", "Line count"]),
  {
    ...field("state", "choice", ["订单状态", "Order state"]),
    choices: ORDER_STATES.map((value) => ({ value, label: ORDER_STATE_FACTS[value].label })),
  },
  {
    ...field("channel", "choice", ["渠道", "Channel"]),
    choices: CHANNELS.map((value) => ({ value, label: CHANNEL_LABELS[value] })),
  },
  {
    ...field("orderType", "choice", ["订单类型", "Order type"]),
    choices: ORDER_TYPES.map((value) => ({ value, label: ORDER_TYPE_LABELS[value] })),
  },
  field("shopId", "text", ["店铺", "Shop"]),
  field("warehouse", "text", ["发货仓库", "Warehouse"]),
  field("orderNo", "text", ["订单号", "Order number"]),
  field("externalNo", "text", ["渠道订单号", "Channel order number"]),
  field("currency", "text", ["币种", "Currency"]),
  field("isTest", "boolean", ["测试订单", "Test order"]),
  field("tags", "tags", ["标签", "Tags"]),
  field("placedAt", "moment", ["下单时间", "Placed at"]),
  field("paidAt", "moment", ["付款时间", "Paid at"]),
  field("promisedShipAt", "moment", ["承诺发货时间", "Promised ship time"]),
];

const BY_PATH: ReadonlyMap<string, OrderField> = new Map(ORDER_FIELDS.map((entry) => [entry.path, entry]));

/**
 * The field of that path, or undefined when there is none to read. A path into the fields that administrators defined
 * says its type itself; what they are called only an installation knows.
 */
export function orderField(path: string): OrderField | undefined {
  return BY_PATH.get(path) ?? customField(path);
}

const CUSTOM_FIELD_TYPES = {
  text: "text",
  choice: "text",
  number: "number",
  money: "money",
  moment: "moment",
  boolean: "boolean",
  given: "boolean",
} as const satisfies Readonly<Record<CustomKind, FieldType>>;

function customField(path: string): OrderField | undefined {
  const custom = parseCustomPath(path);
  if (!custom) return undefined;
  return { path, type: CUSTOM_FIELD_TYPES[custom.kind], label: { zh: custom.key, en: custom.key } };
}

export type FieldValue = string | number | boolean | null | Money | readonly string[];

/** The value of a listed field; amounts come with the order's currency. Undefined for a path that is not listed. */
export function readOrderField(order: Order, path: string): FieldValue | undefined {
  const known = BY_PATH.get(path);
  if (!known) return readCustomField(order, path);
  const value: FieldValue | undefined = Reflect.get(order, path);
  if (known.type === "money" && typeof value === "number") return { minor: value, currency: order.currency };
  return value ?? null;
}

function readCustomField({ custom, currency }: Order, path: string): FieldValue | undefined {
  const at = parseCustomPath(path);
  if (!at) return undefined;
  const value = readCustom(custom, at);
  return at.kind === "money" && typeof value === "number" ? { minor: value, currency } : value;
}
