import { bucketOf, type Id } from "@orderloom/schema/ids";
import { failureMark } from "@orderloom/schema/run/failure-mark";
import type { Row } from "../database/binary-rows.ts";
import type { Tx } from "../database/database.ts";
import { columnsOf, insertion, rowStatement, sendRows } from "../database/statement.ts";
import { cancelWaits, type EndedWait } from "./cancel-waits.ts";
import type { KeptTurn } from "./kept-turn.ts";
import type { Boxes } from "./order-boxes.ts";
import { statePlace } from "./state-place.ts";
import type { StoredInput } from "./stored-input.ts";

export type RunsToWrite = {
  readonly turns: readonly KeptTurn[];
  /** Answers that were there already when the wait began, by run. */
  readonly answered: ReadonlyMap<Id, readonly StoredInput[]>;
  readonly boxes: Boxes;
};

/** Writes the runs' new states; those that ended move from the queue to the ended ones, or never were in it. */
export function writeRuns(tx: Tx, written: RunsToWrite): void {
  const known = written.turns.filter((turn) => !turn.isFirst);
  const first = written.turns.filter((turn) => turn.isFirst);
  sendRows(tx, UPDATE, openRows(known, written));
  sendRows(tx, MOVE, endedRows(known, written));
  sendRows(tx, INSERT_OPEN, openRows(first, written));
  sendRows(tx, INSERT_ENDED, endedRows(first, written));
  // In its first turn a run has not waited for anything yet.
  const later = known.filter((turn) => turn.run.seq > 0);
  cancelWaits(tx, later.flatMap(endedWaits), later[0]?.at ?? "");
}

function endedWaits({ run, ended, stopped = [] }: KeptTurn): readonly EndedWait[] {
  if (ended) return [{ runId: run.id, step: null }];
  return stopped.map((step) => ({ runId: run.id, step }));
}

const OPEN = [
  "bucket",
  "id",
  "status",
  "lane",
  "wake_at",
  "pending",
  "state",
  "state_sealed",
  "personal",
  "seq",
  "at_nodes",
  "turned_at",
];

const UPDATE = rowStatement(
  "commit_open_runs",
  columnsOf("runs", OPEN),
  (schema, rows) => `
    update ${schema}.runs u
    set status = r.status, lane = r.lane, wake_at = r.wake_at, pending = r.pending, state = r.state,
        state_sealed = r.state_sealed, personal = r.personal, seq = r.seq, at_nodes = r.at_nodes,
        turned_at = r.turned_at, starts = 0
    from (${rows}) r
    where u.bucket = r.bucket and u.id = r.id`,
);

const INSERT_OPEN = insertion("runs", [
  ...OPEN,
  "order_id",
  "flow_id",
  "version_id",
  "starts",
  "cause",
  "started_at",
  "retry_of",
  "hop",
]);

function openRows(turns: readonly KeptTurn[], { boxes, answered }: RunsToWrite): Row[] {
  return turns
    .filter((turn) => !turn.ended)
    .map((turn) => openRow(turn, { boxes, answered: answered.get(turn.run.id) ?? [] }));
}

function openRow(turn: KeptTurn, { boxes, answered }: { boxes: Boxes; answered: readonly StoredInput[] }): Row {
  const { run, state, wakeAt } = turn;
  const next: StoredInput[] = state.status === "ready" ? [{ type: "continue" }] : [];
  // What stock came to is in this commit and comes before all else: a run that ends undoes what it knows of.
  const pending = [...answered.filter(isOfStock), ...next, ...run.later, ...answered.filter((one) => !isOfStock(one))];
  return {
    starts: 0,
    status: pending.length > 0 ? "ready" : "waiting",
    lane: state.status === "ready" ? "bulk" : "wake",
    wake_at: wakeAt,
    pending,
    seq: turn.seq,
    at_nodes: [...new Set(state.tokens.map(({ node }) => node))],
    turned_at: turn.at,
    ...identityColumns(turn),
    ...stateColumns(turn, boxes),
  };
}

function isOfStock({ type }: StoredInput): boolean {
  return type === "stock.answered";
}

const ENDED = [
  "bucket",
  "id",
  "order_id",
  "flow_id",
  "version_id",
  "status",
  "failure_code",
  "failure_node",
  "failure_mark",
  "state",
  "state_sealed",
  "personal",
  "seq",
  "cause",
  "started_at",
  "ended_at",
  "retry_of",
  "parent_run_id",
  "parent_step",
  "item_index",
  "depth",
  "hop",
];

const MOVE = rowStatement(
  "commit_ended_runs",
  columnsOf("runs_done", ENDED),
  (schema, rows) => `
    with ended as materialized (${rows}),
         gone as (delete from ${schema}.runs q using ended e where q.bucket = e.bucket and q.id = e.id)
    insert into ${schema}.runs_done (${ENDED.join(", ")}) select * from ended`,
);

const INSERT_ENDED = insertion("runs_done", ENDED);

function endedRows(turns: readonly KeptTurn[], { boxes }: RunsToWrite): Row[] {
  return turns.filter((turn) => turn.ended).map((turn) => endedRow(turn, boxes));
}

function endedRow(turn: KeptTurn, boxes: Boxes): Row {
  const { state } = turn;
  return {
    status: state.status,
    failure_code: state.failure?.code ?? null,
    failure_node: state.failure?.node ?? null,
    failure_mark: state.failure && failureMark(state.failure, turn.personal),
    seq: turn.seq,
    ended_at: turn.at,
    ...identityColumns(turn),
    ...stateColumns(turn, boxes),
  };
}

function identityColumns({ run }: KeptTurn): Row {
  return {
    bucket: bucketOf(run.id),
    id: run.id,
    order_id: run.orderId,
    flow_id: run.flowId,
    version_id: run.versionId,
    cause: run.cause,
    started_at: run.startedAt,
    retry_of: run.retryOf,
    parent_run_id: run.child?.parentRunId ?? null,
    parent_step: run.child?.parentStep ?? null,
    item_index: run.child?.itemIndex ?? null,
    depth: run.child?.depth ?? 0,
    hop: run.hop,
  };
}

function stateColumns(turn: KeptTurn, boxes: Boxes): Row {
  const { run, state, personal } = turn;
  if (!personal) return { personal, state, state_sealed: null };
  const sealed = boxes(run.orderId).seal(JSON.stringify(state), statePlace(run.id));
  return { personal, state: null, state_sealed: sealed };
}
