import type { ErrorCode } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import type { ChildFailure } from "@orderloom/schema/run/run";
import type { Tx } from "../database/database.ts";
import { groupBy } from "../database/group-by.ts";
import { execute, statement } from "../database/statement.ts";
import { type Wake, wakeRuns } from "../waits/wake-runs.ts";
import { type ChunkToStart, startChunks } from "./start-children.ts";

/** Which run and step started a run, for which item, and how deep below the first one it is. */
export type ChildOf = {
  readonly parentRunId: Id;
  readonly parentStep: string;
  readonly itemIndex: number;
  readonly depth: number;
};

/** A run that ended and that another one waits for; `code` says why it did not end well. */
export type EndedChild = ChildOf & {
  readonly runId: Id;
  readonly code: ErrorCode | null;
  readonly orderId: Id | null;
  readonly orderVersion: number | null;
  /** The same as that of the run that started it. */
  readonly hop: number;
};

/**
 * Counts ended runs down in their chunks. The last one of a chunk starts the next chunk; the last of all wakes the run
 * that started them. In the commit that ends them, so that no end is ever forgotten. Locks come as everybody takes
 * them but for the run that is woken, which is locked last: should it be making a turn with the same rows in hand, one
 * of the two is run again.
 */
export async function endChildren(tx: Tx, ended: readonly EndedChild[], at: string): Promise<void> {
  if (ended.length === 0) return;
  const wakes: Wake[] = [];
  let done = await countDown(tx, ended);
  while (done.length > 0) {
    const nexts = await readNext(tx, done);
    wakes.push(...done.flatMap((chunk) => (nexts.some((next) => isOf(next, chunk)) ? [] : [wakeOf(chunk)])));
    const starting = nexts.flatMap((next): ChunkToStart[] => {
      const after = done.find((chunk) => isOf(next, chunk));
      return after ? [toStart(next, { after, at })] : [];
    });
    const refused = await startChunks(tx, starting);
    done = await refuseChunks(tx, refused, done);
  }
  await wakeRuns(tx, wakes);
}

type Chunk = { readonly runId: Id; readonly step: string; readonly no: number };
type DoneChunk = Chunk & { readonly last: EndedChild };

function isOf(one: Chunk, other: Chunk): boolean {
  return one.runId === other.runId && one.step === other.step;
}

function wakeOf({ runId, step, last }: DoneChunk): Wake {
  return { runId, input: { type: "children.ended", step, of: runId, last: last.runId } };
}

/** Rows are locked in the order of their keys, so that two batches never wait for each other. */
const COUNT_DOWN = statement(
  "count_down_children",
  (schema) => `
    with ended as materialized (
      select * from unnest($1::smallint[], $2::uuid[], $3::text[], $4::int[], $5::int[], $6::int[], $7::jsonb[])
        e(bucket, run_id, step, no, ended, failed, failures)),
    locked as materialized (
      select k.bucket, k.run_id, k.step, k.no from ended e
      join ${schema}.child_chunks k on k.bucket = e.bucket and k.run_id = e.run_id and k.step = e.step and k.no = e.no
      order by k.bucket, k.run_id, k.step, k.no for update of k)
    update ${schema}.child_chunks k
    set open = k.open - e.ended, failed = k.failed + e.failed, failures = (k.failures::jsonb || e.failures)::json
    from locked l join ended e on e.bucket = l.bucket and e.run_id = l.run_id and e.step = l.step and e.no = l.no
    where k.bucket = l.bucket and k.run_id = l.run_id and k.step = l.step and k.no = l.no
    returning k.run_id as "runId", k.step, k.no, k.open`,
);

async function countDown(tx: Tx, ended: readonly EndedChild[]): Promise<readonly DoneChunk[]> {
  const groups = [...groupBy(ended, (child) => `${child.parentRunId} ${child.parentStep} ${chunkNo(child)}`).values()];
  const chunks = groups.flatMap((children) => (children[0] ? [{ children, first: children[0] }] : []));
  const rows = await execute<Chunk & { open: number }>(tx, COUNT_DOWN, [
    chunks.map(({ first }) => bucketOf(first.parentRunId)),
    chunks.map(({ first }) => first.parentRunId),
    chunks.map(({ first }) => first.parentStep),
    chunks.map(({ first }) => chunkNo(first)),
    chunks.map(({ children }) => children.length),
    chunks.map(({ children }) => children.filter(({ code }) => code !== null).length),
    chunks.map(({ children }) => JSON.stringify(children.flatMap(failureOf))),
  ]);
  return rows.flatMap(({ open, ...chunk }): DoneChunk[] => {
    const last = chunks.find(
      ({ first }) =>
        first.parentRunId === chunk.runId && first.parentStep === chunk.step && chunkNo(first) === chunk.no,
    )?.first;
    return open === 0 && last ? [{ ...chunk, last }] : [];
  });
}

function chunkNo({ itemIndex }: ChildOf): number {
  return Math.floor(itemIndex / LIMITS.parallelChunk);
}

function failureOf({ itemIndex, runId, code }: EndedChild): readonly ChildFailure[] {
  return code === null ? [] : [{ index: itemIndex, runId, code }];
}

const READ_NEXT = statement(
  "read_next_chunks",
  (schema) => `
    select k.run_id as "runId", k.step, k.no, k.flow_id as "flowId", k.count, k.sealed is not null as personal
    from unnest($1::smallint[], $2::uuid[], $3::text[], $4::int[]) w(bucket, run_id, step, no)
    join ${schema}.child_chunks k on k.bucket = w.bucket and k.run_id = w.run_id and k.step = w.step and k.no = w.no + 1`,
);

type NextChunk = Chunk & { readonly flowId: Id; readonly count: number; readonly personal: boolean };

function readNext(tx: Tx, done: readonly DoneChunk[]): Promise<NextChunk[]> {
  return execute<NextChunk>(tx, READ_NEXT, [
    done.map(({ runId }) => bucketOf(runId)),
    done.map(({ runId }) => runId),
    done.map(({ step }) => step),
    done.map(({ no }) => no),
  ]);
}

function toStart(next: NextChunk, { after, at }: { after: DoneChunk; at: string }): ChunkToStart {
  const { runId: parentId, step, no, count, flowId, personal } = next;
  const { orderId, orderVersion, depth, hop } = after.last;
  return { parentId, step, no, count, isOne: false, flowId, orderId, orderVersion, depth, hop, personal, at };
}

const REFUSE = statement(
  "refuse_child_chunks",
  (schema) => `
    update ${schema}.child_chunks k
    set open = 0, failed = k.count, failures = (
      select json_agg(json_build_object('index', k.no * ${LIMITS.parallelChunk} + n, 'runId', null, 'code', 'flow_not_callable'))
      from generate_series(0, k.count - 1) n)
    from unnest($1::smallint[], $2::uuid[], $3::text[], $4::int[]) w(bucket, run_id, step, no)
    where k.bucket = w.bucket and k.run_id = w.run_id and k.step = w.step and k.no = w.no`,
);

/** Chunks whose flow was taken out of force meanwhile have failed, and so have, one after another, those behind them. */
async function refuseChunks(
  tx: Tx,
  refused: readonly ChunkToStart[],
  done: readonly DoneChunk[],
): Promise<readonly DoneChunk[]> {
  if (refused.length === 0) return [];
  await execute(tx, REFUSE, [
    refused.map(({ parentId }) => bucketOf(parentId)),
    refused.map(({ parentId }) => parentId),
    refused.map(({ step }) => step),
    refused.map(({ no }) => no),
  ]);
  return refused.flatMap(({ parentId: runId, step, no }): DoneChunk[] => {
    const before = done.find((chunk) => isOf(chunk, { runId, step, no }));
    return before ? [{ runId, step, no, last: before.last }] : [];
  });
}
