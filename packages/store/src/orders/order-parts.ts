import type { OrderPart, OrderView } from "@orderloom/schema/graph/node";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { PERSONAL_CLASSES } from "@orderloom/schema/mask/personal";
import type { OrderDoc, OrderLine, OrderPrivate } from "@orderloom/schema/order/order";
import { privatePlace } from "../accept/order-key.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { openBoxes } from "../turns/order-boxes.ts";
import { readRefunds } from "./refund-row.ts";

/** The parts of an order beyond its facts. */
export type OrderParts = Omit<OrderView, "facts">;

export type WantedParts = { readonly orderIds: readonly Id[]; readonly parts: readonly OrderPart[] };

/** True when one of the parts is personal: only then is anything opened, and what follows is sealed. */
export function readsPersonal(parts: readonly OrderPart[]): boolean {
  return parts.some((part) => PERSONAL_CLASSES.some((personal) => personal === part));
}

/**
 * Reads the parts that somebody declared, for all the orders at once; what nobody declared is neither read nor
 * opened. An order without a personal part, or an erased one, has an empty `private`.
 */
export async function loadOrderParts(
  tx: Tx,
  keys: KeyProvider,
  { orderIds, parts }: WantedParts,
): Promise<ReadonlyMap<Id, OrderParts>> {
  const lines = parts.includes("lines") ? await readLines(tx, orderIds) : null;
  const refunds = parts.includes("refunds") ? await readRefunds(tx, orderIds) : null;
  const docs = parts.includes("doc") ? await readDocs(tx, orderIds) : null;
  const personal = readsPersonal(parts) ? await readPrivate(tx, keys, orderIds) : null;
  return new Map(
    orderIds.map((id): [Id, OrderParts] => [
      id,
      {
        ...(lines && { lines: lines.get(id) ?? [] }),
        ...(docs && { doc: docs.get(id) ?? {} }),
        ...(refunds && { refunds: refunds.get(id) ?? [] }),
        ...(personal && { private: personal.get(id) ?? {} }),
      },
    ]),
  );
}

const WANTED = "unnest($1::smallint[], $2::uuid[]) w(bucket, order_id)";

const READ_LINES = statement(
  "read_order_lines",
  (schema) => `
    select l.order_id as "orderId", json_agg(json_strip_nulls(json_build_object(
             'lineNo', l.line_no, 'externalLineNo', l.external_line_no, 'kind', l.kind, 'sku', l.sku,
             'channelSkuId', l.channel_sku_id, 'channelProductId', l.channel_product_id, 'name', l.name,
             'specText', l.spec_text, 'quantity', l.quantity, 'unitPrice', l.unit_price, 'discount', l.discount,
             'payable', l.payable, 'weightG', l.weight_g)) order by l.line_no) as lines
    from ${WANTED} join ${schema}.order_lines l on l.bucket = w.bucket and l.order_id = w.order_id
    group by l.order_id`,
);

async function readLines(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, OrderLine[]>> {
  const rows = await execute<{ orderId: Id; lines: OrderLine[] }>(tx, READ_LINES, [ids.map(bucketOf), ids]);
  return new Map(rows.map((row) => [row.orderId, row.lines]));
}

const READ_DOCS = statement(
  "read_order_docs",
  (schema) => `
    select d.order_id as "orderId", d.doc
    from ${WANTED} join ${schema}.order_docs d on d.bucket = w.bucket and d.order_id = w.order_id`,
);

async function readDocs(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, OrderDoc>> {
  const rows = await execute<{ orderId: Id; doc: OrderDoc }>(tx, READ_DOCS, [ids.map(bucketOf), ids]);
  return new Map(rows.map((row) => [row.orderId, row.doc]));
}

const READ_PRIVATE = statement(
  "read_order_private",
  (schema) => `
    select p.order_id as "orderId", p.sealed
    from ${WANTED} join ${schema}.order_private p on p.bucket = w.bucket and p.order_id = w.order_id
    where p.data_key is not null`,
);

async function readPrivate(tx: Tx, keys: KeyProvider, ids: readonly Id[]): Promise<ReadonlyMap<Id, OrderPrivate>> {
  const rows = await execute<{ orderId: Id; sealed: Buffer }>(tx, READ_PRIVATE, [ids.map(bucketOf), ids]);
  const boxes = await openBoxes(
    tx,
    keys,
    rows.map((row) => row.orderId),
  );
  return new Map(
    rows.map(({ orderId, sealed }): [Id, OrderPrivate] => {
      const plain: OrderPrivate = JSON.parse(boxes(orderId).open(sealed, privatePlace(orderId)).toString());
      return [orderId, plain];
    }),
  );
}
