import { bucketOf } from "@orderloom/schema/ids";
import { Order } from "@orderloom/schema/order/order";
import { getTableColumns } from "drizzle-orm";
import type { Row, RowColumn } from "../database/binary-rows.ts";
import { type RowStatement, rowStatement } from "../database/statement.ts";
import { tablesOf } from "../tables/data/tables-of.ts";

const COLUMNS = new Map(Object.entries(getTableColumns(tablesOf("live").orders)));

/** The fields of an order and the columns they lie in. */
const FIELDS: readonly RowColumn[] = Object.keys(Order.shape).flatMap((key) => {
  const column = COLUMNS.get(key);
  return column ? [{ key, name: column.name, type: column.getSQLType() }] : [];
});
const BUCKET: RowColumn = { key: "bucket", name: "bucket", type: "smallint" };

/** What effects on an order can change (`applyOrderEffect`); the rest only channels and people do. */
const EFFECT_FIELDS: ReadonlySet<string> = new Set<keyof Order>([
  "id",
  "version",
  "state",
  "previousState",
  "stateReason",
  "stateSince",
  "holds",
  "tags",
  "custom",
  "paidAt",
  "shippedAt",
  "deliveredAt",
  "completedAt",
  "cancelledAt",
  "refunded",
]);

/** The columns of an order in a select list, named so that a row is an `Order` as it comes. */
export function selectOrder(alias: string): string {
  return FIELDS.map(({ key, name }) => `${alias}.${name} as "${key}"`).join(", ");
}

/** Inserts new orders, given as {@link orderRows}, and returns the ids of those that were not there yet. */
export const INSERT_ORDERS = rowStatement(
  "insert_orders",
  [BUCKET, ...FIELDS],
  (schema, rows) => `
    insert into ${schema}.orders (bucket, ${FIELDS.map(({ name }) => name).join(", ")})
    ${rows} on conflict (bucket, id) do nothing returning id`,
);

/** Writes whole orders, given as {@link orderRows}; the caller holds their locks. */
export const UPDATE_ORDERS = update("update_orders", FIELDS);

/** Writes what effects can change of orders, given as {@link orderRows}; the caller holds their locks. */
export const UPDATE_ORDER_EFFECTS = update(
  "update_order_effects",
  FIELDS.filter(({ key }) => EFFECT_FIELDS.has(key)),
);

/** Orders as rows: their own fields and the bucket. */
export function orderRows(orders: readonly Order[]): readonly Row[] {
  return orders.map((order) => ({ bucket: bucketOf(order.id), ...order }));
}

function update(name: string, fields: readonly RowColumn[]): RowStatement {
  const assignments = fields.filter(({ key }) => key !== "id").map((field) => `${field.name} = r.${field.name}`);
  return rowStatement(
    name,
    [BUCKET, ...fields],
    (schema, rows) => `
      update ${schema}.orders o set ${assignments.join(", ")} from (${rows}) r
      where o.bucket = r.bucket and o.id = r.id`,
  );
}
