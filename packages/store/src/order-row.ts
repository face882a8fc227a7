import { bucketOf } from "@orderloom/schema/ids";
import { Order } from "@orderloom/schema/order";
import { getTableColumns } from "drizzle-orm";
import { type Statement, statement } from "./statement.ts";
import { tablesOf } from "./tables/data/tables-of.ts";

type Field = { readonly name: string; readonly column: string; readonly sqlType: string };

const COLUMNS = new Map(Object.entries(getTableColumns(tablesOf("live").orders)));

/** The fields of an order and the columns they lie in. */
const FIELDS: readonly Field[] = Object.keys(Order.shape).flatMap((name) => {
  const column = COLUMNS.get(name);
  return column ? [{ name, column: column.name, sqlType: column.getSQLType() }] : [];
});

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
  "paidAt",
  "shippedAt",
  "deliveredAt",
  "completedAt",
  "cancelledAt",
  "refunded",
]);

/** The columns of an order in a select list, named so that a row is an `Order` as it comes. */
export function selectOrder(alias: string): string {
  return FIELDS.map(({ name, column }) => `${alias}.${column} as "${name}"`).join(", ");
}

/** Inserts new orders, given as {@link ordersJson}, and returns the ids of those that were not there yet. */
export const INSERT_ORDERS: Statement = statement(
  "insert_orders",
  (schema) => `
    insert into ${schema}.orders (bucket, ${FIELDS.map(({ column }) => column).join(", ")})
    select r.bucket, ${FIELDS.map(({ name }) => `r."${name}"`).join(", ")} from ${recordSet(FIELDS)}
    on conflict (bucket, id) do nothing returning id`,
);

/** Writes whole orders, given as {@link ordersJson}; the caller holds their locks. */
export const UPDATE_ORDERS: Statement = update("update_orders", FIELDS);

/** Writes what effects can change of orders, given as {@link effectsJson}; the caller holds their locks. */
export const UPDATE_ORDER_EFFECTS: Statement = update(
  "update_order_effects",
  FIELDS.filter(({ name }) => EFFECT_FIELDS.has(name)),
);

/** Orders as one JSON text: their own JSON with the bucket put in front. */
export function ordersJson(orders: readonly Order[]): string {
  return `[${orders.map((order) => `{"bucket":${bucketOf(order.id)},${JSON.stringify(order).slice(1)}`).join(",")}]`;
}

/** The changeable part of orders as one JSON text: a third of the whole. */
export function effectsJson(orders: readonly Order[]): string {
  return JSON.stringify(orders.map(changeable));
}

function changeable(order: Order): object {
  const { id, version, state, previousState, stateReason, stateSince, holds, tags, refunded } = order;
  const { paidAt, shippedAt, deliveredAt, completedAt, cancelledAt } = order;
  const times = { paidAt, shippedAt, deliveredAt, completedAt, cancelledAt };
  const standing = { version, state, previousState, stateReason, stateSince, holds, tags, refunded };
  return { bucket: bucketOf(id), id, ...standing, ...times };
}

function update(name: string, fields: readonly Field[]): Statement {
  const assignments = fields
    .filter((field) => field.name !== "id")
    .map((field) => `${field.column} = r."${field.name}"`);
  return statement(
    name,
    (schema) => `
      update ${schema}.orders o set ${assignments.join(", ")} from ${recordSet(fields)}
      where o.bucket = r.bucket and o.id = r.id`,
  );
}

function recordSet(fields: readonly Field[]): string {
  const columns = fields.map(({ name, sqlType }) => `"${name}" ${sqlType}`).join(", ");
  return `json_to_recordset($1::json) r(bucket smallint, ${columns})`;
}
