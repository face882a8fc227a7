import type { Cause } from "@orderloom/schema/cause";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Order } from "@orderloom/schema/order/order";
import type { InputData, RunState } from "@orderloom/schema/run/run";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { selectOrder } from "../orders/order-row.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import type { Lane } from "../tables/data/runs.ts";
import { stopPoint } from "../testing/stop-points.ts";
import { readAnswers } from "../turns/answers.ts";
import type { ChildOf } from "../turns/end-children.ts";
import { type Boxes, openBoxes } from "../turns/order-boxes.ts";
import { statePlace } from "../turns/state-place.ts";
import { fillInput, type StoredInput } from "../turns/stored-input.ts";
import { holdingFlows, holdRuns } from "./hold-runs.ts";

/** A run locked for its next turn, with its order locked too. */
export type ClaimedRun = {
  readonly id: Id;
  readonly orderId: Id | null;
  readonly flowId: Id;
  readonly versionId: Id;
  /** Turns made so far. */
  readonly seq: number;
  /** How often its runner died while it was being interpreted. */
  readonly starts: number;
  /** True once it has seen personal content: its state is kept sealed. */
  readonly personal: boolean;
  /** Null before the first turn. */
  readonly state: RunState | null;
  /** What this turn is about. */
  readonly input: InputData;
  /** What the turns after it will be about. */
  readonly later: readonly StoredInput[];
  readonly order: Order | null;
  readonly cause: Cause;
  readonly startedAt: string;
  /** The run and step that started it; null for one that something else started. */
  readonly child: ChildOf | null;
  /** The ended run that this one tries again. */
  readonly retryOf: Id | null;
  /** How many runs, each set off by the outside calls of the one before, lie before it. */
  readonly hop: number;
};

/** Runs for one batch; `at` is the database's clock (ISO 8601) for all their turns. */
export type Claim = {
  readonly at: string;
  readonly runs: readonly ClaimedRun[];
  /** How many ready runs were put aside instead, because their flow is paused or has enough under way. */
  readonly held: number;
  /** How many ready runs were left because another run of their order goes first, or somebody has the order. */
  readonly passed: number;
  /** How many ready runs were found in each lane. */
  readonly found: ReadonlyMap<Lane, number>;
};

export type ClaimRunsOptions = {
  readonly keys: KeyProvider;
  /** How many runs to take from each lane at most. */
  readonly lanes: readonly { readonly lane: Lane; readonly limit: number }[];
  /** The node keys (`type@version`) that the caller can interpret. */
  readonly knows: readonly string[];
};

/**
 * Claims ready runs and then their orders, skipping whatever somebody else holds: a run whose order is taken stays
 * ready. At most one run of an order is in a batch, and its first turns come in the order of its events. Everything
 * stays locked until the transaction ends, so nothing has to be released or can be left behind.
 */
export async function claimRuns(tx: Tx, options: ClaimRunsOptions): Promise<Claim> {
  const locked = await lockRuns(tx, options);
  const held = locked.filter((row) => row.isHeld).map((row) => row.id);
  holdRuns(tx, held);
  const rows = firstOfEachOrder(locked.filter((row) => !row.isHeld));
  const at = rows[0]?.at ?? new Date().toISOString();
  const orders = await lockOrders(tx, rows);
  stopPoint("claim.after_lock");
  const runs = aloneOrAll(rows.filter((row) => row.orderId === null || orders.has(row.orderId)));
  const answers = await readAnswers(
    tx,
    options.keys,
    runs.flatMap((row) => row.pending.slice(0, 1)),
  );
  const boxes = await openBoxes(
    tx,
    options.keys,
    runs.filter((row) => row.personal).map((row) => row.orderId),
  );
  return {
    at,
    held: held.length,
    passed: locked.length - held.length - runs.length,
    found: countLanes(locked),
    runs: runs.map((row) => {
      const state = row.stateSealed ? openState(boxes, row, row.stateSealed) : row.state;
      const [first = { type: "continue" }, ...later] = row.pending;
      return toClaimed(row, {
        state,
        later,
        order: row.orderId === null ? null : (orders.get(row.orderId) ?? null),
        input: fillInput(first, { state, at }, answers),
      });
    }),
  };
}

type RunRow = Omit<ClaimedRun, "input" | "later" | "order" | "child"> & {
  readonly parentRunId: Id | null;
  readonly parentStep: string | null;
  readonly itemIndex: number | null;
  readonly depth: number;
  readonly at: string;
  readonly isHeld: boolean;
  readonly lane: Lane;
  readonly pending: readonly StoredInput[];
  readonly stateSealed: Buffer | null;
};

function toClaimed(row: RunRow, made: Pick<ClaimedRun, "state" | "later" | "order" | "input">): ClaimedRun {
  const { id, orderId, flowId, versionId, seq, starts, personal, cause, startedAt, retryOf, hop } = row;
  const { parentRunId, parentStep, itemIndex, depth } = row;
  const isChild = parentRunId !== null && parentStep !== null && itemIndex !== null;
  const child = isChild ? { parentRunId, parentStep, itemIndex, depth } : null;
  return { id, orderId, flowId, versionId, seq, starts, personal, cause, startedAt, retryOf, hop, child, ...made };
}

/**
 * Versions that need a node we do not know are few; their ids are looked up once, not for each run. So are the flows
 * whose runs are to be held: all runs of a paused one save those to be cancelled, and new runs where others of the
 * flow are held already or a limit says when each may begin. They are claimed once, to leave the index for good.
 */
export const CLAIM_RUNS = statement(
  "claim_runs",
  (schema) => `
    with recursive ${holdingFlows(schema)}
    select r.*, clock_timestamp()::timestamptz(3) as at
    from unnest($1::text[], $2::int[]) with ordinality l(lane, share, place)
    cross join lateral (
      select r.id, r.order_id as "orderId", r.flow_id as "flowId", r.version_id as "versionId", r.seq, r.starts,
             r.personal, r.state, r.state_sealed as "stateSealed", r.pending, r.cause, r.started_at as "startedAt",
             r.retry_of as "retryOf", r.parent_run_id as "parentRunId", r.parent_step as "parentStep",
             r.item_index as "itemIndex", r.depth, r.hop, r.lane,
             (r.flow_id = any (array(select flow_id from control.flow_publications
                                     where environment = '${schema}' and paused))
                and not r.pending @> '[{"type":"cancel"}]')
             or (r.lane = 'fresh' and r.flow_id = any (array(
                  select flow_id from control.flow_publications where environment = '${schema}' and max_working is not null
                  union all select flow_id from holding where flow_id is not null))) as "isHeld"
      from ${schema}.runs r
      where r.status = 'ready' and r.lane = l.lane
        and r.version_id <> all (array(select v.id from control.flow_versions v where not v.requires <@ $3::text[]))
      order by r.id
      limit l.share
      for update skip locked
    ) r
    order by l.place, r.id`,
);

function lockRuns(tx: Tx, { lanes, knows }: ClaimRunsOptions): Promise<RunRow[]> {
  return execute<RunRow>(tx, CLAIM_RUNS, [lanes.map(({ lane }) => lane), lanes.map(({ limit }) => limit), knows]);
}

function countLanes(rows: readonly RunRow[]): ReadonlyMap<Lane, number> {
  const found = new Map<Lane, number>();
  for (const { lane } of rows) found.set(lane, (found.get(lane) ?? 0) + 1);
  return found;
}

/** A run that may kill its runner takes nobody with it: the others are left for the next batch. */
function aloneOrAll(rows: readonly RunRow[]): readonly RunRow[] {
  const alone = rows.find(({ lane }) => lane === "alone");
  return alone ? [alone] : rows;
}

/**
 * The first of each order as the lanes come. Of runs that have not moved the oldest, whatever its lane: the others
 * have to give way to it, and would have nobody in their place.
 */
function firstOfEachOrder(rows: readonly RunRow[]): RunRow[] {
  const firsts = new Map<Id, RunRow>();
  for (const row of rows) {
    if (row.orderId === null) continue;
    const first = firsts.get(row.orderId);
    if (!first || (first.seq === 0 && row.seq === 0 && row.id < first.id)) firsts.set(row.orderId, row);
  }
  return rows.filter((row) => row.orderId === null || firsts.get(row.orderId) === row);
}

/**
 * A run that has not moved yet gives way to an older one of its order that has not moved either, wherever that one
 * is: in another lane, or locked by a claimer who is about to find the order.
 */
export const CLAIM_ORDERS = statement(
  "claim_orders",
  (schema) => `
    select ${selectOrder("o")}
    from unnest($1::smallint[], $2::uuid[], $3::uuid[]) w(bucket, id, fresh_run)
    join ${schema}.orders o on o.bucket = w.bucket and o.id = w.id
    where not exists (
      select 1 from ${schema}.runs e
      where e.bucket = o.bucket and e.order_id = o.id and e.id < w.fresh_run and e.seq = 0 and e.status = 'ready' and e.lane <> 'held')
    for update of o skip locked`,
);

async function lockOrders(tx: Tx, rows: readonly RunRow[]): Promise<ReadonlyMap<Id, Order>> {
  const wanted = rows.flatMap(({ orderId, id, seq }) =>
    orderId === null ? [] : [{ orderId, fresh: seq === 0 ? id : null }],
  );
  if (wanted.length === 0) return new Map();
  const ids = wanted.map(({ orderId }) => orderId);
  const orders = await execute<Order>(tx, CLAIM_ORDERS, [ids.map(bucketOf), ids, wanted.map(({ fresh }) => fresh)]);
  return new Map(orders.map((order) => [order.id, order]));
}

function openState(boxes: Boxes, run: { id: Id; orderId: Id | null }, sealed: Buffer): RunState {
  const state: RunState = JSON.parse(boxes(run.orderId).open(sealed, statePlace(run.id)).toString());
  return state;
}
