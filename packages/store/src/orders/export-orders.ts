import type { OrderPart } from "@orderloom/schema/graph/node";
import { bucketOf } from "@orderloom/schema/ids";
import { IMPORT_FIELD_NAMES, type ImportFieldName, importField } from "@orderloom/schema/import/import-field";
import { inLanguage, type Language } from "@orderloom/schema/language";
import { maskPrivate, maskValue } from "@orderloom/schema/mask/mask";
import { PERSONAL_CLASSES, visibilityOf } from "@orderloom/schema/mask/personal";
import { formatDecimal } from "@orderloom/schema/money";
import type { CustomField } from "@orderloom/schema/order/custom-field";
import { customText } from "@orderloom/schema/order/custom-text";
import type { Order, OrderDoc, OrderLine, OrderPrivate } from "@orderloom/schema/order/order";
import { ORDER_STATE_FACTS } from "@orderloom/schema/order/order-state";
import type { Role } from "@orderloom/schema/role";
import type { Tx } from "../database/database.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { listOrders, type OrderKey, type OrderQuery } from "./order-list.ts";
import { loadOrderParts } from "./order-parts.ts";
import { selectOrder } from "./order-row.ts";

/** Told by other columns, or by no order. */
const NOT_KEPT: ReadonlySet<ImportFieldName> = new Set([
  "paidPart",
  "lineShipping",
  "lineRate",
  "weightKg",
  "payment",
  "discount",
]);

/** The columns of an export: those of an import that orders can fill, so that what was brought out can come in again. */
export const EXPORT_FIELDS: readonly ImportFieldName[] = IMPORT_FIELD_NAMES.filter((name) => !NOT_KEPT.has(name));

/** The names of the columns; `defined` are the fields that administrators defined. */
export function exportHeaders(language: Language, defined: readonly CustomField[]): readonly string[] {
  const standard = EXPORT_FIELDS.map((name) => importField(name).label[language]);
  return [...standard, ...defined.map(({ label }) => inLanguage(label, language))];
}

/** A page of an export: a row of cells for each line of each order, and where the next page begins. */
export type ExportPage = {
  readonly rows: readonly (readonly string[])[];
  readonly orders: number;
  readonly next: OrderKey | null;
};

type Reader = { readonly roles: readonly Role[]; readonly language: Language };

/** The orders of a list with their lines, as somebody with these roles may read them. */
export async function exportOrders(
  tx: Tx,
  keys: KeyProvider,
  {
    query,
    roles,
    language,
    defined,
  }: Reader & { readonly query: OrderQuery; readonly defined: readonly CustomField[] },
): Promise<ExportPage> {
  const found = await listOrders(tx, query);
  const ids = found.map(({ id }) => id);
  const { rows: facts } = await tx.client.query<Order>(
    `select ${selectOrder("o")} from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
     join ${tx.env}.orders o on o.bucket = w.bucket and o.id = w.id`,
    [ids.map(bucketOf), ids],
  );
  const byId = new Map(facts.map((order) => [order.id, order]));
  const parts: readonly OrderPart[] = ["lines", "doc", ...visibleClasses(roles)];
  const loaded = await loadOrderParts(tx, keys, { orderIds: ids, parts });
  const rows = ids.flatMap((id) => {
    const order = byId.get(id);
    if (order === undefined) return [];
    const { lines = [], doc = {}, private: personal = {} } = loaded.get(id) ?? {};
    const whole = { order, doc, personal: maskPrivate(personal, roles), roles, language };
    const custom = defined.map((field) => customCell(field, whole));
    return (lines.length > 0 ? lines : [null]).map((line) => [
      ...EXPORT_FIELDS.map((field) => cellOf(field, { ...whole, line })),
      ...custom,
    ]);
  });
  const last = found.at(-1);
  return { rows, orders: found.length, next: last ? { placedAt: last.placedAt, id: last.id } : null };
}

/** Nothing personal is even opened for a reader who may see none of it. */
function visibleClasses(roles: readonly Role[]): readonly OrderPart[] {
  return PERSONAL_CLASSES.filter((personalClass) => visibilityOf(roles, personalClass) !== "none");
}

type Whole = Reader & {
  readonly order: Order;
  readonly line: OrderLine | null;
  readonly doc: OrderDoc;
  readonly personal: OrderPrivate;
};

function cellOf(field: ImportFieldName, whole: Whole): string {
  const value = CELLS[field]?.(whole);
  return value === null || value === undefined ? "" : String(value);
}

/** Of a personal field what the reader may see of it. */
function customCell(field: CustomField, { order, personal, language }: Omit<Whole, "line">): string {
  if (field.personal) return personal.custom?.[field.key] ?? "";
  const value = order.custom?.[field.key];
  return value === undefined ? "" : customText(field, value, { currency: order.currency, language });
}

type Cell = (whole: Whole) => string | number | null | undefined;

const money =
  (pick: (whole: Whole) => number | null | undefined): Cell =>
  (whole) => {
    const minor = pick(whole);
    return minor === null || minor === undefined ? null : formatDecimal(minor, whole.order.currency);
  };

const CELLS: Readonly<Partial<Record<ImportFieldName, Cell>>> = {
  externalNo: ({ order }) => order.externalNo,
  status: ({ order, language }) => ORDER_STATE_FACTS[order.state].label[language],
  placedAt: ({ order }) => order.placedAt,
  paidAt: ({ order }) => order.paidAt,
  shippedAt: ({ order }) => order.shippedAt,
  deliveredAt: ({ order }) => order.deliveredAt,
  completedAt: ({ order }) => order.completedAt,
  cancelledAt: ({ order }) => order.cancelledAt,
  promisedShipAt: ({ order }) => order.promisedShipAt,
  updatedAt: ({ order }) => order.externalUpdatedAt,
  currency: ({ order }) => order.currency,
  payable: money(({ order }) => order.payable),
  paid: money(({ order }) => order.paid),
  shipping: money(({ order }) => order.shippingTotal),
  tax: money(({ order }) => order.taxTotal),
  refunded: money(({ order }) => order.refunded),
  name: ({ personal }) => personal.name,
  phone: ({ personal }) => personal.phone,
  email: ({ personal }) => personal.email,
  nick: ({ personal }) => personal.nick,
  address: ({ personal }) => personal.address,
  country: ({ order }) => order.country,
  province: ({ order }) => order.province,
  city: ({ order }) => order.city,
  district: ({ order }) => order.district,
  postcode: ({ personal }) => personal.postcode,
  note: ({ personal }) => personal.note,
  sellerMemo: ({ doc, roles }) => memoOf(doc, roles),
  warehouse: ({ order }) => order.warehouse,
  tags: ({ order }) => order.tags.join(","),
  carrier: ({ doc }) => textOf(doc.shipping?.["title"]),
  waybill: ({ doc }) => textOf(doc.shipping?.["waybill"]),
  lineNo: ({ line }) => line?.externalLineNo,
  sku: ({ line }) => line?.sku,
  productId: ({ line }) => line?.channelProductId,
  lineName: ({ line }) => line?.name,
  spec: ({ line }) => line?.specText,
  quantity: ({ line }) => line?.quantity,
  unitPrice: money(({ line }) => line?.unitPrice),
  lineTotal: money(({ line }) => line?.payable),
  lineDiscount: money(({ line }) => line?.discount),
  weightG: ({ line }) => line?.weightG,
};

function memoOf({ sellerMemo }: OrderDoc, roles: readonly Role[]): string | null {
  const visibility = visibilityOf(roles, "note");
  if (sellerMemo === undefined || visibility === "none") return null;
  return visibility === "full" ? sellerMemo : maskValue("note", sellerMemo);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
