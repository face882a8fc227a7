import type { Cause } from "@orderloom/schema/cause";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Failure, RunState } from "@orderloom/schema/run/run";
import type { Why } from "@orderloom/schema/run/why-waiting";
import type { Tx } from "../database/database.ts";
import type { Reading } from "../orders/order-queries.ts";
import { inScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { openSealedOf } from "../timeline/open-sealed.ts";
import { nameCauses, type StoryCause } from "../timeline/story-cause.ts";
import { statePlace } from "../turns/state-place.ts";
import { readWhy } from "./read-why.ts";
import type { RunListItem } from "./run-list.ts";
import { readTurns, type TurnPage } from "./run-turns.ts";
import { type RunWait, readWaits } from "./run-waits.ts";

/** A run as a reader may see it: where it stands, what it waits for, why it failed, and its first turns. */
export type RunDetail = RunListItem & {
  readonly versionId: Id;
  /** The ended run that this one tries again, and the one that tries this one again. */
  readonly retryOf: Id | null;
  readonly retriedBy: Id | null;
  /** What started it. */
  readonly cause: StoryCause;
  /** The nodes at which tokens stand now, waiting or ready; empty once it ended. */
  readonly at: readonly string[];
  readonly waits: readonly RunWait[];
  /** Why it stands where it stands, what decides first; empty once it ended. */
  readonly why: readonly Why[];
  /** Without params where the run saw personal content. */
  readonly failure: Failure | null;
  readonly turnCount: number;
} & TurnPage;

type RunQuery = Reading & { readonly runId: Id };

/** One run with its first turns, or null when there is none or the reader may not see its shop. */
export async function getRun(tx: Tx, keys: KeyProvider, query: RunQuery): Promise<RunDetail | null> {
  const row = await readRun(tx, query);
  if (!row) return null;
  const { state: plain, stateSealed, cause, ...run } = row;
  const state = stateSealed ? await openState(tx, keys, { ...row, stateSealed }) : plain;
  const failure = state?.failure ?? null;
  const isOpen = run.endedAt === null;
  const waits = isOpen ? await readWaits(tx, run.id, state) : [];
  const turns = await readTurns(tx, keys, { ...query, orderId: run.orderId, after: 0 });
  return {
    ...run,
    cause: (await nameCauses(tx, [cause]))(cause),
    at: isOpen ? [...new Set((state?.tokens ?? []).map((token) => token.node))] : [],
    waits,
    why: isOpen ? await readWhy(tx, { id: run.id, state, waits }) : [],
    failure: failure && stateSealed ? { ...failure, params: {} } : failure,
    ...turns,
  };
}

/** Why an open run stands where it stands; null when there is no such run for the reader. */
export async function getWhy(
  tx: Tx,
  keys: KeyProvider,
  query: Omit<RunQuery, "roles">,
): Promise<readonly Why[] | null> {
  const row = await readRun(tx, query);
  if (!row || row.endedAt !== null) return row && [];
  const { id, stateSealed } = row;
  const state = stateSealed ? await openState(tx, keys, { ...row, stateSealed }) : row.state;
  return readWhy(tx, { id, state, waits: await readWaits(tx, id, state) });
}

/** The turns of a run after `after`; null when there is no such run for the reader. */
export async function listTurns(
  tx: Tx,
  keys: KeyProvider,
  query: RunQuery & { readonly after: number },
): Promise<TurnPage | null> {
  const run = await readRun(tx, query);
  return run && readTurns(tx, keys, { ...query, orderId: run.orderId });
}

/** The version that a run goes through; null when there is no such run for the reader. */
export async function runVersion(tx: Tx, query: Omit<RunQuery, "roles">): Promise<Id | null> {
  return (await readRun(tx, query))?.versionId ?? null;
}

type RunRow = RunListItem & {
  readonly versionId: Id;
  readonly retryOf: Id | null;
  readonly retriedBy: Id | null;
  readonly turnCount: number;
  readonly cause: Cause;
  readonly state: RunState | null;
  readonly stateSealed: Buffer | null;
};

const HALF = (table: string, columns: string) => `
  select r.bucket, r.id, r.order_id, r.flow_id, r.version_id, r.status, r.seq, r.cause, r.state, r.state_sealed,
         r.started_at, r.retry_of, ${columns}
  from ${table} r where r.bucket = $1 and r.id = $2`;

async function readRun(tx: Tx, { runId, shopIds, warehouseIds }: Omit<RunQuery, "roles">): Promise<RunRow | null> {
  const { rows } = await tx.client.query<RunRow>(
    `select r.id, r.order_id as "orderId", o.order_no as "orderNo", r.flow_id as "flowId", f.name as "flowName",
            r.version_id as "versionId", v.number as "versionNumber", r.status, r.failure_code as "failureCode",
            r.started_at as "startedAt", r.ended_at as "endedAt", r.seq as "turnCount", r.cause, r.state,
            r.state_sealed as "stateSealed", r.retry_of as "retryOf", r.retried_by as "retriedBy"
     from (${HALF(`${tx.env}.runs`, "null::text as failure_code, null::timestamptz as ended_at, null::uuid as retried_by")}
           union all ${HALF(`${tx.env}.runs_done`, "r.failure_code, r.ended_at, r.retried_by")}) r
     join control.flows f on f.id = r.flow_id
     join control.flow_versions v on v.id = r.version_id
     left join ${tx.env}.orders o on o.bucket = r.bucket and o.id = r.order_id
     where ${inScope("o", 3, 4)}`,
    [bucketOf(runId), runId, shopIds, warehouseIds],
  );
  return rows[0] ?? null;
}

type SealedRun = { readonly id: Id; readonly orderId: Id | null; readonly stateSealed: Buffer };

async function openState(tx: Tx, keys: KeyProvider, { id, orderId, stateSealed }: SealedRun): Promise<RunState | null> {
  const open = await openSealedOf(tx, keys, orderId);
  const plain = open(stateSealed, statePlace(id));
  return plain === null ? null : JSON.parse(plain);
}
