import { bucketOf } from "@orderloom/schema/ids";
import { Order } from "@orderloom/schema/order";

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

/** `column = r.column` for every column that a change may touch. */
export const ORDER_ASSIGNMENTS: string = FIELDS.filter(([field]) => field !== "id")
  .map(([, column]) => `${column} = r.${column}`)
  .join(", ");

/** An order as a row keyed by column. */
export function orderRow(order: Order): object {
  const row: Record<string, unknown> = { bucket: bucketOf(order.id) };
  for (const [field, column] of FIELDS) row[column] = Reflect.get(order, field);
  return row;
}
