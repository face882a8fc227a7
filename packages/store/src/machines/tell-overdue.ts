import type { Id } from "@orderloom/schema/ids";
import type { Order } from "@orderloom/schema/order/order";
import { isTerminal, type OrderState } from "@orderloom/schema/order/order-state";
import type { Role } from "@orderloom/schema/role";
import { lockOrders } from "../accept/lock-orders.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { readClock } from "../regroup/whole-order.ts";
import { changedWork, writeRegrouped } from "../regroup/write-regrouped.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { noticeOwners } from "./notice-owners.ts";
import type { Machines } from "./read-machines.ts";

/** A state in which orders of a type are overdue after so many minutes. */
type Limit = {
  readonly orderType: string;
  readonly state: OrderState;
  readonly owner: Role;
  readonly minutes: number;
};

/** So many orders of a state at once; the rest is the next pass's. */
const MOST_OVERDUE = 50;

const LOCK = statement(
  "lock_overdue",
  (schema) => `select pg_try_advisory_xact_lock(hashtext('orderloom:overdue:${schema}')) as mine`,
);

/** The change that tells of it is the mark: an order is told once for each time it stands in the state. */
const FIND = statement(
  "find_overdue_orders",
  (schema) => `
    select o.id from ${schema}.orders o
    where o.state = $1 and o.order_type = $2 and o.state_since < now() - make_interval(mins => $3::int)
      and not exists (
        select from ${schema}.order_changes c
        where c.bucket = o.bucket and c.order_id = o.id and c.code = 'order.overdue' and c.at >= o.state_since)
    order by o.placed_at limit ${MOST_OVERDUE} for update of o skip locked`,
);

/**
 * Tells of orders that stand in a state beyond its time limit: their history says so, flows that listen to OrderOverdue
 * start, and those whose turn it is get a notice. One runner at a time; answers how many orders were told.
 */
export async function tellOverdue(tx: Tx, keys: KeyProvider, machines: Machines): Promise<number> {
  const limits = limitsOf(machines);
  if (limits.length === 0) return 0;
  const [lock] = await execute<{ mine: boolean }>(tx, LOCK, []);
  if (lock?.mine !== true) return 0;
  let told = 0;
  for (const limit of limits) {
    const found = await execute<{ id: Id }>(tx, FIND, [limit.state, limit.orderType, limit.minutes]);
    if (found.length === 0) continue;
    told += await tell(tx, keys, { limit, ids: found.map(({ id }) => id) });
  }
  return told;
}

function limitsOf(machines: Machines): readonly Limit[] {
  return [...machines].flatMap(([orderType, { states }]) =>
    [...states].flatMap(([state, { owner, limitMinutes: minutes }]): Limit[] =>
      minutes === null || owner === null || isTerminal(state) ? [] : [{ orderType, state, owner, minutes }],
    ),
  );
}

type Found = { readonly limit: Limit; readonly ids: readonly Id[] };

async function tell(tx: Tx, keys: KeyProvider, { limit, ids }: Found): Promise<number> {
  const { state, owner, minutes } = limit;
  const works = [...(await lockOrders(tx, keys, ids)).values()];
  const at = await readClock(tx);
  const told = {
    code: "order.overdue",
    params: { state, owner, ms: minutes * 60_000 },
    cause: { type: "system", name: "time-limit" },
    event: "OrderOverdue",
    at,
  } as const;
  await writeRegrouped(
    tx,
    keys,
    works.map((work) => changedWork({ work }, { patch: { version: work.order.version + 1 }, told })),
  );
  const orders: readonly Order[] = works.map(({ order }) => order);
  await noticeOwners(tx, { orders, state, owner, at });
  return works.length;
}
