import { bucketOf } from "@orderloom/schema/ids";
import { Order } from "@orderloom/schema/order";
import { type Statement, statement } from "./statement.ts";

/** The fields of an order and the columns they lie in: the same words in snake case. */
const FIELDS: readonly (readonly [field: string, column: string])[] = Object.keys(Order.shape).map((field) => [
  field,
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
]);

/** Every column of `orders`, for insertions. */
export const ORDER_COLUMNS: readonly string[] = ["bucket", ...FIELDS.map(([, column]) => column)];

/** The columns of an order in a select list, named so that a row is an `Order` as it comes. */
export function selectOrder(alias: string): string {
  return FIELDS.map(([field, column]) => `${alias}.${column} as "${field}"`).join(", ");
}

const ASSIGNMENTS = FIELDS.filter(([field]) => field !== "id")
  .map(([, column]) => `${column} = r.${column}`)
  .join(", ");

/** Writes whole orders, given as one JSON text of {@link orderRow}s; the caller holds their locks. */
export const UPDATE_ORDERS: Statement = statement(
  "update_orders",
  (schema) => `
    update ${schema}.orders o set ${ASSIGNMENTS}
    from json_populate_recordset(null::${schema}.orders, $1::json) r
    where o.bucket = r.bucket and o.id = r.id`,
);

/** An order as a row keyed by column. */
export function orderRow(order: Order): object {
  const row: Record<string, unknown> = { bucket: bucketOf(order.id) };
  for (const [field, column] of FIELDS) row[column] = Reflect.get(order, field);
  return row;
}
