import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Row } from "../binary-rows.ts";
import { statePlace } from "../claim-runs.ts";
import type { Tx } from "../database.ts";
import { columnsOf, rowStatement, sendRows } from "../statement.ts";
import { cancelWaits } from "./cancel-waits.ts";
import type { KeptTurn } from "./kept-turn.ts";
import type { Boxes } from "./order-boxes.ts";
import type { StoredInput } from "./stored-input.ts";

export type RunsToWrite = {
  readonly turns: readonly KeptTurn[];
  /** Answers that were there already when the wait began, by run. */
  readonly answered: ReadonlyMap<Id, readonly StoredInput[]>;
  readonly boxes: Boxes;
};

/** Writes the runs' new states; those that ended move from the queue to the ended ones. */
export function writeRuns(tx: Tx, { turns, answered, boxes }: RunsToWrite): void {
  const open = turns
    .filter((turn) => !turn.ended)
    .map((turn) => openRow(turn, { boxes, answered: answered.get(turn.run.id) ?? [] }));
  const ended = turns.filter((turn) => turn.ended);
  sendRows(tx, UPDATE, open);
  sendRows(
    tx,
    MOVE,
    ended.map((turn) => endedRow(turn, boxes)),
  );
  const waited = ended.filter((turn) => turn.run.seq > 0);
  const [first] = waited;
  if (first)
    cancelWaits(
      tx,
      waited.map((turn) => turn.run.id),
      first.at,
    );
}

const UPDATE = rowStatement(
  "commit_open_runs",
  columnsOf("runs", [
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
  ]),
  (schema, rows) => `
    update ${schema}.runs u
    set status = r.status, lane = r.lane, wake_at = r.wake_at, pending = r.pending, state = r.state,
        state_sealed = r.state_sealed, personal = r.personal, seq = r.seq, starts = 0
    from (${rows}) r
    where u.bucket = r.bucket and u.id = r.id`,
);

function openRow(turn: KeptTurn, { boxes, answered }: { boxes: Boxes; answered: readonly StoredInput[] }): Row {
  const { run, state, wakeAt } = turn;
  const next: StoredInput[] = state.status === "ready" ? [{ type: "continue" }] : [];
  const pending = [...next, ...run.later, ...answered];
  return {
    bucket: bucketOf(run.id),
    id: run.id,
    status: pending.length > 0 ? "ready" : "waiting",
    lane: state.status === "ready" ? "bulk" : "wake",
    wake_at: wakeAt,
    pending,
    seq: turn.seq,
    ...stateColumns(turn, boxes),
  };
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
  "state",
  "state_sealed",
  "personal",
  "seq",
  "cause",
  "started_at",
  "ended_at",
];

const MOVE = rowStatement(
  "commit_ended_runs",
  columnsOf("runs_done", ENDED),
  (schema, rows) => `
    with ended as materialized (${rows}),
         gone as (delete from ${schema}.runs q using ended e where q.bucket = e.bucket and q.id = e.id)
    insert into ${schema}.runs_done (${ENDED.join(", ")}) select * from ended`,
);

function endedRow(turn: KeptTurn, boxes: Boxes): Row {
  const { run, state } = turn;
  return {
    bucket: bucketOf(run.id),
    id: run.id,
    order_id: run.orderId,
    flow_id: run.flowId,
    version_id: run.versionId,
    status: state.status,
    failure_code: state.failure?.code ?? null,
    failure_node: state.failure?.node ?? null,
    seq: turn.seq,
    cause: run.cause,
    started_at: run.startedAt,
    ended_at: turn.at,
    ...stateColumns(turn, boxes),
  };
}

function stateColumns(turn: KeptTurn, boxes: Boxes): Row {
  const { run, state, personal } = turn;
  if (!personal) return { personal, state, state_sealed: null };
  const sealed = boxes(run.orderId).seal(JSON.stringify(state), statePlace(run.id));
  return { personal, state: null, state_sealed: sealed };
}
