import type { Id } from "@orderloom/schema/ids";
import type { OrderSelection } from "@orderloom/schema/schedule";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";

/** An order that a time starts a run for, as it stands. */
export type SelectedOrder = { readonly id: Id; readonly version: number; readonly placedAt: string };

/** Orders that one transaction starts runs for. */
const PAGE = 500;

/** The orders are locked in the order of their ids, as everybody locks them, so that none is deleted meanwhile. */
const SELECT = statement(
  "select_scheduled_orders",
  (schema) => `
    with page as materialized (
      select bucket, id from ${schema}.orders
      where state = $1 and state_since <= $2::timestamptz and ($3::timestamptz is null or (placed_at, id) > ($3, $4::uuid))
      order by placed_at, id limit $5)
    select o.id, o.version, o.placed_at as "placedAt"
    from (select * from page order by id) p
    cross join lateral (
      select o.id, o.version, o.placed_at from ${schema}.orders o
      where o.bucket = p.bucket and o.id = p.id for key share) o`,
);

/** A page of what a time is about: `count` orders have had their runs, up to the one placed at `after`. */
export type OrderPage = {
  readonly fireAt: string;
  readonly count: number;
  readonly afterPlacedAt: string | null;
  readonly afterId: Id | null;
};

/** The next orders of a selection, locked; `more` when others may follow. */
export async function selectOrders(
  tx: Tx,
  { fireAt, count, afterPlacedAt, afterId }: OrderPage,
  { state, hours, most }: OrderSelection,
): Promise<{ readonly orders: readonly SelectedOrder[]; readonly more: boolean }> {
  const left = most - count;
  const limit = Math.min(PAGE, left);
  const since = new Date(Date.parse(fireAt) - hours * 3_600_000).toISOString();
  const rows = await execute<SelectedOrder>(tx, SELECT, [state, since, afterPlacedAt, afterId, limit]);
  const orders = rows.toSorted((a, b) => a.placedAt.localeCompare(b.placedAt) || a.id.localeCompare(b.id));
  return { orders, more: rows.length === limit && left > limit };
}
