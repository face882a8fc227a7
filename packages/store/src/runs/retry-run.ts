import type { Cause } from "@orderloom/schema/cause";
import { type ErrorCode, OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Json, JsonObject } from "@orderloom/schema/json";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import { lockForWake } from "../database/locks.ts";
import { execute, statement } from "../database/statement.ts";
import { flowCounts, writeFlowCounts } from "../flows/flow-count.ts";
import { newIdBeside } from "../orders/identity.ts";
import type { RowScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { openBoxes } from "../turns/order-boxes.ts";
import { editsPlace } from "../turns/read-retried.ts";
import type { Retried, StoredInput } from "../turns/stored-input.ts";
import { type EndedRun, openRetried, readEndedRun } from "./ended-run.ts";
import { readPastEffects } from "./past-effects.ts";

/** How a run is to be tried again. */
export type Retry = {
  readonly runId: Id;
  readonly scope: RowScope;
  /** Where it goes on; the node that failed when absent. */
  readonly node?: string | undefined;
  /** The same version when absent. */
  readonly versionId?: Id | undefined;
  readonly reason: string;
  readonly cause: Cause;
  /** One of many: it waits among the held ones, and is let go into the bulk lane. */
  readonly isBulk?: boolean;
  /** Given what the run had come to, says what the retry starts with instead. Throws what it refuses. */
  readonly edit?: ((retried: Retried) => Promise<Retried>) | undefined;
};

/**
 * Tries an ended run again: makes a new run of the same flow that starts at a node with what the ended one had come
 * to, and links the two. Of any number of retries at the same moment one is made. Effects with a business key are not
 * done twice; one that failed for good is free to be tried again. Returns the new run.
 *
 * Throws `not_found`, `run_open`, `run_retried` with the run that came of the first one, `run_call_open` while an
 * outside call is undecided, `run_version_other`, `run_node_missing`.
 */
export async function retryRun(tx: Tx, keys: KeyProvider, retry: Retry): Promise<Id> {
  const run = await lockEnded(tx, retry);
  if (run.retriedBy !== null) throw refusal("run_retried", { runId: run.retriedBy });
  const effects = await readPastEffects(tx, run.id);
  if (effects.some(({ repeat }) => repeat === "open")) throw refusal("run_call_open", {});
  const target = await findTarget(tx, run, retry);
  const retried = await openRetried(tx, keys, run);
  if (!retried) throw refusal("not_found", { runId: run.id });
  const edited = retry.edit ? await retry.edit(retried) : null;
  const runId = newIdBeside(run.id);
  const edits = edited && (await sealEdits(tx, keys, { run, edited }));
  await execute(tx, FREE_KEYS, [bucketOf(run.id), run.id]);
  await insertRetry(tx, { run, runId, target, edits, retry });
  await record(tx, { run, runId, node: target.node, retry });
  return runId;
}

function refusal(code: ErrorCode, params: JsonObject): OrderloomError {
  return new OrderloomError(code, { params });
}

const IS_OPEN = statement(
  "is_run_open",
  (schema) => `select 1 as found from ${schema}.runs where bucket = $1 and id = $2`,
);

async function lockEnded(tx: Tx, { runId, scope }: Retry): Promise<EndedRun> {
  const seen = await readEndedRun(tx, { runId, scope, lock: false });
  if (!seen) {
    const isOpen = (await execute(tx, IS_OPEN, [bucketOf(runId), runId])).length > 0;
    throw refusal(isOpen ? "run_open" : "not_found", { runId });
  }
  await lockForWake(tx, { orderIds: [seen.orderId], runIds: [] });
  const locked = await readEndedRun(tx, { runId, scope, lock: true });
  if (!locked) throw refusal("not_found", { runId });
  return locked;
}

type Target = {
  readonly versionId: Id;
  readonly node: string;
  readonly oneOpenRunPer: "order" | null;
};

const READ_TARGET = statement(
  "read_retry_target",
  () => `
    select v.id as "versionId", v.one_open_run_per as "oneOpenRunPer", v.triggers -> 0 ->> 'node' as trigger,
           array(select n ->> 'id' from jsonb_array_elements(v.graph -> 'nodes') n) as nodes
    from control.flow_versions v where v.id = $1 and v.flow_id = $2 and v.number >= $3`,
);

type TargetRow = Omit<Target, "node"> & { readonly trigger: string | null; readonly nodes: readonly string[] };

async function findTarget(tx: Tx, run: EndedRun, { versionId, node: wanted }: Retry): Promise<Target> {
  const values = [versionId ?? run.versionId, run.flowId, run.versionNumber];
  const [row] = await execute<TargetRow>(tx, READ_TARGET, values);
  if (!row) throw refusal("run_version_other", {});
  const node = wanted ?? run.failureNode ?? row.trigger ?? "";
  if (!row.nodes.includes(node)) throw refusal("run_node_missing", { node });
  return { versionId: row.versionId, oneOpenRunPer: row.oneOpenRunPer, node };
}

async function sealEdits(
  tx: Tx,
  keys: KeyProvider,
  { run, edited }: { readonly run: EndedRun; readonly edited: Retried },
): Promise<string> {
  const { trigger, outputs } = edited;
  const box = (await openBoxes(tx, keys, [run.orderId]))(run.orderId);
  return box.seal(JSON.stringify({ trigger, outputs }), editsPlace(run.id)).toString("hex");
}

/** What failed for good has not happened: whoever wants it again gets no old refusal for an answer. */
const FREE_KEYS = statement(
  "free_keys_of_failed_calls",
  (schema) => `
    with wanted as (
      select coalesce(c.follows, c.id) as id from ${schema}.calls c
      where c.bucket = $1 and c.run_id = $2 and not c.detached)
    update ${schema}.calls c set effect_key = null
    from wanted w where c.bucket = $1 and c.id = w.id and c.status in ('failed', 'dead')
      and c.effect_key <> c.run_id || ':' || c.step`,
);

/** A person who lets one go on that came after too many others has looked at the circle: its count begins anew. */
const INSERT = statement(
  "insert_retry_run",
  (schema) => `
    with made as (
      insert into ${schema}.runs (bucket, id, order_id, flow_id, version_id, status, lane, pending, personal, seq,
        starts, cause, started_at, retry_of, hop)
      select d.bucket, $3, d.order_id, d.flow_id, $4, 'ready', $5, $6::jsonb, d.personal or $7, 0, 0, $8::json,
        clock_timestamp(), d.id, case when d.failure_code = 'limit_hops' then 0 else d.hop end
      from ${schema}.runs_done d where d.bucket = $1 and d.id = $2
      returning started_at)
    update ${schema}.runs_done d set retried_by = $3 from made where d.bucket = $1 and d.id = $2
    returning made.started_at as at`,
);

type ToInsert = {
  readonly run: EndedRun;
  readonly runId: Id;
  readonly target: Target;
  readonly edits: string | null;
  readonly retry: Retry;
};

async function insertRetry(tx: Tx, { run, runId, target, edits, retry }: ToInsert): Promise<void> {
  const { versionId, node, oneOpenRunPer } = target;
  const input: StoredInput = { type: "retry", node, of: run.id, edits };
  const lane = oneOpenRunPer !== null || retry.isBulk ? "held" : "fresh";
  const head = [bucketOf(run.id), run.id, runId, versionId, lane];
  const values = [...head, JSON.stringify([input]), edits !== null, JSON.stringify(retry.cause)];
  const [made] = await execute<{ at: string }>(tx, INSERT, values);
  const counts = flowCounts();
  counts.add({ flowId: run.flowId, versionId, node: "", port: "started" });
  writeFlowCounts(tx, counts, made?.at ?? new Date().toISOString());
}

type Done = { readonly run: EndedRun; readonly runId: Id; readonly node: string; readonly retry: Retry };

async function record(tx: Tx, { run, runId, node, retry }: Done): Promise<void> {
  const params: Record<string, Json> = { flow: run.flowName, node, reason: retry.reason, newRunId: runId };
  await recordAct(tx, {
    code: retry.edit ? "run.retried_edited" : "run.retried",
    params,
    subject: "run",
    subjectId: run.id,
    cause: retry.cause,
    environment: tx.env,
  });
  tx.topics.add(`${tx.env}:runs`);
  tx.topics.add(`${tx.env}:run:${run.id}`);
  if (run.orderId) tx.topics.add(`${tx.env}:order:${run.orderId}`);
}
