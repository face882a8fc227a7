import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { OrderState } from "@orderloom/schema/order/order-state";
import { execute, statement } from "../database/statement.ts";
import type { Household } from "./household.ts";

type Row = { readonly id: Id; readonly state: OrderState; readonly mergedInto: Id | null };

const READ_PARTS = statement(
  "read_order_parts_of",
  (schema) => `
    select o.id, o.state, o.merged_into as "mergedInto" from ${schema}.orders o
    where o.bucket = $1 and o.parent_id = $2
      and not exists (
        select from ${schema}.order_changes c
        where c.bucket = o.bucket and c.order_id = o.id and c.code = 'order.dissolved')
    order by o.id`,
);

const READ_STATES = statement(
  "read_order_states",
  (schema) => `
    select o.id, o.state, o.merged_into as "mergedInto" from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    join ${schema}.orders o on o.bucket = w.bucket and o.id = w.id`,
);

const READ_SOURCES = statement(
  "read_kin_sources",
  (schema) => `
    select o.id, o.parent_id as "parentId", o.completed_at is not null as completed from ${schema}.orders o
    where o.merged_into = $1 and o.state = 'merged' order by o.id`,
);

/** The parts of a split order; not those of a split that was undone. */
export async function partIdsOf({ tx }: Household, parentId: Id): Promise<readonly Id[]> {
  const rows = await execute<Row>(tx, READ_PARTS, [bucketOf(parentId), parentId]);
  return rows.map(({ id }) => id);
}

/**
 * How far the parts of a split order are, as this transaction leaves them; a part that was merged is as far as the order
 * it is in. The caller holds the parent's lock, which everybody takes who ends a part.
 */
export async function partStates(house: Household, parentId: Id): Promise<readonly OrderState[]> {
  const rows = await execute<Row>(house.tx, READ_PARTS, [bucketOf(parentId), parentId]);
  const now = rows.map((row) => asNow(house, row));
  return Promise.all(now.map((row) => stateOf(house, row)));
}

function asNow({ known, seeds }: Household, row: Row): Row {
  const order = (known.get(row.id)?.work ?? seeds.get(row.id))?.order;
  return order ? { id: order.id, state: order.state, mergedInto: order.mergedInto } : row;
}

async function stateOf(house: Household, { state, mergedInto }: Row): Promise<OrderState> {
  if (state !== "merged" || mergedInto === null) return state;
  const [target] = await execute<Row>(house.tx, READ_STATES, [[bucketOf(mergedInto)], [mergedInto]]);
  return target ? stateOf(house, asNow(house, target)) : state;
}

/** An order that was merged into another, whether its channel calls it completed, and whose part it is. */
export type Source = { readonly id: Id; readonly parentId: Id | null; readonly completed: boolean };

/** The orders that are merged into one, as this transaction leaves them. */
export async function sourcesOf({ tx, known, seeds }: Household, mergedId: Id): Promise<readonly Source[]> {
  const rows = await execute<Source>(tx, READ_SOURCES, [mergedId]);
  return rows.flatMap((row): Source[] => {
    const order = (known.get(row.id)?.work ?? seeds.get(row.id))?.order;
    if (!order) return [row];
    return order.mergedInto === mergedId ? [{ ...row, completed: order.completedAt !== null }] : [];
  });
}
