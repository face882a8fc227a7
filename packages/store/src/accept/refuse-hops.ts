import type { ErrorCode } from "@orderloom/schema/error";
import { bucketOf } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { failureMark } from "@orderloom/schema/run/failure-mark";
import type { Failure, RunState } from "@orderloom/schema/run/run";
import type { Row } from "../database/binary-rows.ts";
import type { Tx } from "../database/database.ts";
import { insertion, sendRows } from "../database/statement.ts";
import type { NewRun } from "./new-runs.ts";

/** Whether so many runs led to this one, each set off by the one before, that it must be taken for a circle. */
export function isCircling({ run }: NewRun): boolean {
  return run.hop > LIMITS.runHops;
}

const CODE: ErrorCode = "limit_hops";

const INSERT = insertion("runs_done", [
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
  "personal",
  "seq",
  "cause",
  "started_at",
  "ended_at",
  "hop",
]);

/**
 * Writes runs that may not begin as dead letters: what happened to the order is kept, people see the circle, and may
 * let a run go on from its trigger.
 */
export function refuseHops(tx: Tx, runs: readonly NewRun[], at: string): void {
  sendRows(
    tx,
    INSERT,
    runs.map((run) => refusedRow(run, at)),
  );
}

function refusedRow({ run }: NewRun, at: string): Row {
  const { input } = run;
  const node = "node" in input ? input.node : null;
  const failure: Failure = { code: CODE, params: { limit: LIMITS.runHops }, node };
  const state: RunState = {
    ...{ status: "failed", tokens: [], outputs: {}, visits: {}, steps: 0, nextToken: 1, failure },
    trigger: input.type === "start" ? input.event : {},
  };
  return {
    bucket: bucketOf(run.id),
    id: run.id,
    order_id: run.orderId,
    flow_id: run.flowId,
    version_id: run.versionId,
    status: state.status,
    failure_code: CODE,
    failure_node: node,
    failure_mark: failureMark(failure, false),
    state,
    personal: false,
    seq: 0,
    cause: run.cause,
    started_at: run.startedAt,
    ended_at: at,
    hop: run.hop,
  };
}
