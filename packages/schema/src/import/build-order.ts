import { LIMITS } from "../limits.ts";
import type { Currency } from "../money.ts";
import type { CustomFields } from "../order/custom-field.ts";
import type { Channel, IncomingOrder, OrderDoc, OrderTimes } from "../order/order.ts";
import type { OrderState } from "../order/order-state.ts";
import { amountsOf } from "./build-amounts.ts";
import { buildCustom } from "./build-custom.ts";
import { type BuiltLines, buildLines } from "./build-lines.ts";
import { readReceiver } from "./build-receiver.ts";
import type { ImportFieldName } from "./import-field.ts";
import type { ImportMapping } from "./import-mapping.ts";
import { hasLines, hasOrders, type ImportRow } from "./import-row.ts";
import { type RejectedRow, type RowReader, rowReader } from "./row-reader.ts";

/** The shop that orders are imported for. */
export type ImportShop = { readonly channel: Channel; readonly zone: string; readonly currency: Currency };

/** All rows of one order, by the mapping they were read by. */
export type OrderRows = { readonly key: string; readonly rows: readonly ImportRow[] };

/** An order made of rows, or why it cannot be: all its rows are then rejected, because part of an order is a wrong one. */
export type BuiltOrder =
  | { readonly ok: true; readonly order: IncomingOrder }
  | { readonly ok: false; readonly rejected: readonly RejectedRow[] };

/** How rows are read: what their columns mean, for whom, and the fields that administrators defined. */
export type ImportReading = {
  readonly mapping: ImportMapping;
  readonly shop: ImportShop;
  readonly defined?: CustomFields | undefined;
};

/** Makes an order of its rows. Pure; the order's state is what the file says, or what its times tell. */
export function buildOrder({ mapping, shop, defined }: ImportReading, { key, rows }: OrderRows): BuiltOrder {
  const own = mapping.currency ?? shop.currency;
  const named = new Set(rows.flatMap(({ fields }) => fields.currency?.text.toUpperCase() ?? []));
  const [currency = own] = named;
  const reader = rowReader({ zone: shop.zone, currency: /^[A-Z]{3}$/.test(currency) ? currency : own });
  const heads = rows.filter((row) => hasOrders(mapping, row.table));
  const [head] = heads;
  if (head === undefined)
    return refuse(
      rows,
      rows.map((row) => ({ ...placeOf(row), reason: { code: "no_order", params: {} } })),
    );
  if (named.size > 1) reader.reject(head, { code: "mixed_currency", params: {} });
  if (key.length > 128)
    reader.reject(head, { code: "too_long", params: { column: mapping.tables[head.table]?.key ?? "" } });
  const built = buildLines(
    rows.filter((row) => hasLines(mapping, row.table)),
    reader,
  );
  if (built.lines.length > LIMITS.orderLines)
    reader.reject(head, { code: "too_many_lines", params: { limit: LIMITS.orderLines } });
  const whole = {
    key,
    head,
    rows: [head, ...rows.filter((row) => row !== head)],
    built,
    reader,
    mapping,
    shop,
    defined,
  };
  const order = orderOf({ ...whole, currency });
  return reader.rejected.length > 0 || order === null ? refuse(rows, reader.rejected) : { ok: true, order };
}

type Whole = OrderRows & {
  readonly head: ImportRow;
  readonly built: BuiltLines;
  readonly reader: RowReader;
  readonly mapping: ImportMapping;
  readonly shop: ImportShop;
  readonly defined: CustomFields | undefined;
  readonly currency: Currency;
};

function orderOf(whole: Whole): IncomingOrder | null {
  const { key, head, rows, built, reader, shop, currency, defined } = whole;
  const times = timesOf(whole);
  const state = stateOf(whole, times);
  if (times === null) {
    reader.reject(head, { code: "missing", params: { field: "placedAt" } });
    return null;
  }
  const { destination, personal } = readReceiver(rows, currency);
  const custom = buildCustom(rows, { defined, orderType: "normal", zone: shop.zone, reader });
  const tags = (textOf(rows, "tags") ?? "").split(/[,，;；|]/).flatMap((tag) => tag.trim().slice(0, 64) || []);
  return {
    externalNo: key,
    channel: shop.channel,
    warehouse: reader.code(rowWith(rows, "warehouse") ?? head, "warehouse"),
    externalStatus: textOf(rows, "status")?.slice(0, 64) ?? null,
    externalUpdatedAt: reader.moment(rowWith(rows, "updatedAt") ?? head, "updatedAt"),
    orderType: "normal",
    isTest: false,
    state,
    stateReason: null,
    tags: [...new Set(tags)].slice(0, LIMITS.orderTags),
    ...(Object.keys(custom).length > 0 && { custom }),
    currency,
    amounts: amountsOf({ rows, built, state, reader }),
    destination,
    times,
    lines: [...built.lines],
    private: personal,
    doc: docOf(rows),
  };
}

/** The first row that says it. */
function rowWith(rows: readonly ImportRow[], field: ImportFieldName): ImportRow | undefined {
  return rows.find((row) => row.fields[field] !== undefined);
}

function textOf(rows: readonly ImportRow[], field: ImportFieldName): string | null {
  return rowWith(rows, field)?.fields[field]?.text ?? null;
}

function timesOf({ rows, reader, head }: Whole): OrderTimes | null {
  const at = (field: ImportFieldName) => reader.moment(rowWith(rows, field) ?? head, field);
  const placedAt = at("placedAt");
  if (placedAt === null) return null;
  return {
    placedAt,
    paidAt: at("paidAt"),
    promisedShipAt: at("promisedShipAt"),
    shippedAt: at("shippedAt"),
    deliveredAt: at("deliveredAt"),
    completedAt: at("completedAt"),
    cancelledAt: at("cancelledAt"),
  };
}

/** What the file calls it; else how far its times have come. A credit note is over. */
function stateOf({ rows, head, built, mapping, reader }: Whole, times: OrderTimes | null): OrderState {
  if (built.isCredit) return "closed";
  const word = textOf(rows, "status");
  if (word !== null) {
    const state = mapping.states[word];
    if (state === undefined)
      reader.reject(rowWith(rows, "status") ?? head, { code: "unknown_status", params: { word: word.slice(0, 64) } });
    return state ?? mapping.defaultState;
  }
  if (times?.cancelledAt) return "cancelled";
  if (times?.completedAt) return "completed";
  if (times?.deliveredAt) return "delivered";
  if (times?.shippedAt) return "shipped";
  return times?.paidAt ? "paid" : mapping.defaultState;
}

function docOf(rows: readonly ImportRow[]): OrderDoc {
  const sellerMemo = textOf(rows, "sellerMemo");
  const [carrier, waybill, payment] = (["carrier", "waybill", "payment"] as const).map((field) =>
    textOf(rows, field)?.slice(0, 200),
  );
  return {
    ...(sellerMemo !== null && { sellerMemo: sellerMemo.slice(0, 2_000) }),
    ...((carrier ?? waybill) !== undefined && {
      shipping: { ...(carrier !== undefined && { title: carrier }), ...(waybill !== undefined && { waybill }) },
    }),
    ...(payment !== undefined && { ext: { payment } }),
  };
}

function placeOf({ file, line }: ImportRow) {
  return { file, line };
}

/** The rows beside the wrong one go with it. */
function refuse(rows: readonly ImportRow[], rejected: readonly RejectedRow[]): BuiltOrder {
  const [first] = rejected;
  const reasons = new Map(rejected.map((row) => [`${row.file}:${row.line}`, row]));
  const beside = { code: "with_row" as const, params: { line: first?.line ?? 0 } };
  return {
    ok: false,
    rejected: rows.map((row) => reasons.get(`${row.file}:${row.line}`) ?? { ...placeOf(row), reason: beside }),
  };
}
