import type { Rule } from "@orderloom/schema/graph/rule";
import type { Id } from "@orderloom/schema/ids";
import type { Order } from "@orderloom/schema/order/order";
import { asksEveryOrder, type OrderSelection } from "@orderloom/schema/time/schedule";
import type { Tx } from "../database/database.ts";
import { execute, type Statement, statement } from "../database/statement.ts";
import { selectOrder } from "../orders/order-row.ts";

/** An order that a time starts a run for, as it stands. */
export type SelectedOrder = { readonly id: Id; readonly version: number; readonly placedAt: string };

/** Makes of a rule what says whether an order fits it. It never throws: an order that cannot be judged does not fit. */
export type OrderFits = (rule: Rule) => (order: Order) => boolean;

/** Orders that one transaction looks at. */
const PAGE = 500;

/** The orders are locked in the order of their ids, as everybody locks them, so that none is deleted meanwhile. */
const selecting = (name: string, columns: string): Statement =>
  statement(
    name,
    (schema) => `
      with page as materialized (
        select bucket, id from ${schema}.orders
        where state = $1 and state_since <= $2::timestamptz and ($3::timestamptz is null or (placed_at, id) > ($3, $4::uuid))
        order by placed_at, id limit $5)
      select o.* from (select * from page order by id) p
      cross join lateral (
        select ${columns} from ${schema}.orders o
        where o.bucket = p.bucket and o.id = p.id for key share) o`,
  );

const SELECT = selecting("select_scheduled_orders", `o.id, o.version, o.placed_at as "placedAt"`);
/** With everything that a rule may ask of them. */
const SELECT_WHOLE = selecting("select_scheduled_orders_whole", selectOrder("o"));

/** A page of what a time is about: `count` orders have had their runs, up to the one placed at `after`. */
export type OrderPage = {
  readonly fireAt: string;
  readonly count: number;
  readonly afterPlacedAt: string | null;
  readonly afterId: Id | null;
};

/** The orders of a page that are selected, the last one that was looked at, and whether others may follow. */
export type OrdersSelected = {
  readonly orders: readonly SelectedOrder[];
  readonly last: SelectedOrder | undefined;
  readonly more: boolean;
};

/** What selects: the schedule's words, and what understands its rule. */
export type Selecting = { readonly selection: OrderSelection; readonly fits: OrderFits };

/** The next orders of a selection, locked. Those that a rule does not want count for nothing but the place. */
export async function selectOrders(tx: Tx, page: OrderPage, selecting: Selecting): Promise<OrdersSelected> {
  const { rule, most } = selecting.selection;
  const left = most - page.count;
  if (asksEveryOrder(rule)) {
    const limit = Math.min(PAGE, left);
    const orders = inOrder(await readPage<SelectedOrder>(tx, page, { statement: SELECT, limit, ...selecting }));
    return { orders, last: orders.at(-1), more: orders.length === limit && left > limit };
  }
  const looked = inOrder(await readPage<Order>(tx, page, { statement: SELECT_WHOLE, limit: PAGE, ...selecting }));
  const orders = looked.filter(selecting.fits(rule)).slice(0, left);
  return { orders, last: looked.at(-1), more: looked.length === PAGE && orders.length < left };
}

type Reading = Selecting & { readonly statement: Statement; readonly limit: number };

function readPage<Row extends SelectedOrder>(
  tx: Tx,
  page: OrderPage,
  { statement: text, limit, selection }: Reading,
): Promise<Row[]> {
  const since = new Date(Date.parse(page.fireAt) - selection.hours * 3_600_000).toISOString();
  return execute<Row>(tx, text, [selection.state, since, page.afterPlacedAt, page.afterId, limit]);
}

function inOrder<Row extends SelectedOrder>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => a.placedAt.localeCompare(b.placedAt) || a.id.localeCompare(b.id));
}
