import { bucketOf } from "@orderloom/schema/ids";
import { normaliseName, normalisePhone } from "@orderloom/schema/order/derive";
import type { OrderPrivate, PinnedPart } from "@orderloom/schema/order/order";
import type { Row } from "../database/binary-rows.ts";
import type { Tx } from "../database/database.ts";
import { insertion, send, sendRows, statement } from "../database/statement.ts";
import { changeRow, INSERT_CHANGES } from "../orders/order-change-row.ts";
import { orderRows, UPDATE_ORDERS } from "../orders/order-row.ts";
import type { HashedField, KeyProvider } from "../seal/key-provider.ts";
import { privatePlace } from "./order-key.ts";
import type { OrderWork, WrittenParts } from "./order-work.ts";

/** Writes everything that the works changed; new orders' own rows are there already. */
export function writeOrders(tx: Tx, keys: KeyProvider, works: readonly OrderWork[]): void {
  const changed = works.filter((work) => work.changes.length > 0);
  const existing = changed.filter((work) => !work.isNew);
  sendRows(tx, UPDATE_ORDERS, orderRows(existing.map((work) => work.order)));
  sendRows(
    tx,
    INSERT_CHANGES,
    changed.flatMap((work) => work.changes.map((change) => changeRow(work.order.id, change))),
  );
  sendRows(tx, INSERT_REFS, works.filter((work) => work.isNew).flatMap(refRows));
  writeParts(tx, keys, works);
}

const INSERT_REFS = insertion(
  "external_refs",
  ["bucket", "order_id", "kind", "ref"],
  "on conflict (bucket, order_id, kind, ref) do nothing",
);

/** The channel's number means the order that the channel knows, not those that a split or merge made of it. */
function refRows({ order }: OrderWork): Row[] {
  const owner = { bucket: bucketOf(order.id), order_id: order.id };
  const own = { kind: "order_no", ref: order.orderNo, ...owner };
  return order.lifecycleId === null ? [own, { kind: "external_no", ref: order.externalNo, ...owner }] : [own];
}

type Written = {
  readonly work: OrderWork;
  readonly parts: WrittenParts;
  readonly owner: { bucket: number; order_id: string };
};

function writeParts(tx: Tx, keys: KeyProvider, works: readonly OrderWork[]): void {
  const written = works.flatMap((work): Written[] => {
    const { order, parts } = work;
    return parts ? [{ work, parts, owner: { bucket: bucketOf(order.id), order_id: order.id } }] : [];
  });
  const lined = written.filter(({ work }) => !isPinned(work, "lines"));
  const stale = lined.filter(({ work }) => !work.isNew).map(({ owner }) => owner);
  if (stale.length > 0) send(tx, DELETE_LINES, [stale.map((row) => row.bucket), stale.map((row) => row.order_id)]);
  sendRows(tx, INSERT_LINES, lined.flatMap(lineRows));
  sendRows(
    tx,
    WRITE_DOCS,
    written.map(({ work, parts, owner }) => ({
      doc: parts.doc,
      parts_hash: work.partsHash,
      ...owner,
    })),
  );
  sendRows(
    tx,
    WRITE_PRIVATE,
    written.filter(({ work }) => !isPinned(work, "address")).flatMap((entry) => privateRows(keys, entry)),
  );
}

function isPinned({ order, decidedHere }: OrderWork, part: PinnedPart): boolean {
  return decidedHere === undefined && order.pinned?.includes(part) === true;
}

const DELETE_LINES = statement(
  "accept_delete_lines",
  (schema) => `
    delete from ${schema}.order_lines l using unnest($1::smallint[], $2::uuid[]) w(bucket, order_id)
    where l.bucket = w.bucket and l.order_id = w.order_id`,
);

const INSERT_LINES = insertion("order_lines", [
  "bucket",
  "order_id",
  "line_no",
  "external_line_no",
  "kind",
  "sku",
  "channel_sku_id",
  "channel_product_id",
  "name",
  "spec_text",
  "quantity",
  "unit_price",
  "discount",
  "payable",
  "weight_g",
]);

function lineRows({ parts, owner }: Written): Row[] {
  return parts.lines.map((line) => ({
    line_no: line.lineNo,
    external_line_no: line.externalLineNo,
    kind: line.kind,
    sku: line.sku,
    channel_sku_id: line.channelSkuId,
    channel_product_id: line.channelProductId,
    name: line.name,
    spec_text: line.specText,
    quantity: line.quantity,
    unit_price: line.unitPrice,
    discount: line.discount,
    payable: line.payable,
    weight_g: line.weightG,
    ...owner,
  }));
}

const WRITE_DOCS = insertion(
  "order_docs",
  ["bucket", "order_id", "doc", "parts_hash"],
  "on conflict (bucket, order_id) do update set doc = excluded.doc, parts_hash = excluded.parts_hash",
);

const WRITE_PRIVATE = insertion(
  "order_private",
  ["bucket", "order_id", "data_key", "sealed", "phone_index", "name_index"],
  `on conflict (bucket, order_id) do update
   set sealed = excluded.sealed, phone_index = excluded.phone_index, name_index = excluded.name_index`,
);

/** What a later snapshot leaves out (channels mask names once an order is old) stays as it was known. */
function privateRows(keys: KeyProvider, { work, parts, owner }: Written): Row[] {
  const { box, sealedPrivate } = work;
  if (!box) return [];
  const place = privatePlace(owner.order_id);
  const known: OrderPrivate = sealedPrivate ? JSON.parse(box.open(sealedPrivate, place).toString()) : {};
  const personal: OrderPrivate = mergePersonal(work, known, parts.private);
  return [
    {
      data_key: work.wrappedKey,
      sealed: box.seal(JSON.stringify(personal), place),
      phone_index: indexed(
        keys,
        "phone",
        personal.phone ? normalisePhone(personal.phone, parts.destination.country) : null,
      ),
      name_index: indexed(keys, "name", personal.name ? normaliseName(personal.name) : null),
      ...owner,
    },
  ];
}

/** What people here decided is all of it; news from a channel leaves the fields that administrators defined as they are. */
function mergePersonal({ decidedHere }: OrderWork, known: OrderPrivate, told: OrderPrivate): OrderPrivate {
  const custom = decidedHere ? told.custom : { ...known.custom, ...told.custom };
  const { custom: _, ...texts } = { ...known, ...told };
  return custom && Object.keys(custom).length > 0 ? { ...texts, custom } : texts;
}

function indexed(keys: KeyProvider, field: HashedField, value: string | null): Buffer | null {
  return value === null ? null : keys.hash(field, value);
}
