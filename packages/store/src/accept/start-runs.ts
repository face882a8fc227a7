import { bucketOf } from "@orderloom/schema/ids";
import type { Row } from "../database/binary-rows.ts";
import type { Tx } from "../database/database.ts";
import { insertion, sendRows } from "../database/statement.ts";
import { flowCounts, writeFlowCounts } from "../flows/flow-count.ts";
import { type Listeners, type NewRun, newRuns } from "./new-runs.ts";
import type { OrderWork } from "./order-work.ts";
import { isCircling, refuseHops } from "./refuse-hops.ts";

const INSERT = insertion("runs", [
  "bucket",
  "id",
  "order_id",
  "flow_id",
  "version_id",
  "status",
  "lane",
  "pending",
  "personal",
  "seq",
  "starts",
  "cause",
  "started_at",
  "hop",
]);

/**
 * Starts a run for every published version that waits for what happened, in the order it happened. Where something
 * else says when a run may begin (the flow is paused, only so many may work at once), it is held from the start.
 * Those that were begun with their order are only counted; those that too many others led to are dead letters at once.
 * Returns how many are left to the loop.
 */
export function startRuns(
  tx: Tx,
  input: {
    readonly listeners: Listeners;
    readonly works: readonly Pick<OrderWork, "order" | "happenings" | "begun">[];
    readonly at: string;
  },
): number {
  const started = input.works.flatMap((work) =>
    work.begun ? [work.begun.run] : newRuns(input.listeners, work, input.at),
  );
  const begun = new Set(input.works.flatMap(({ begun: one }) => one?.run ?? []));
  const waiting = started.filter((one) => !begun.has(one));
  insertNewRuns(tx, waiting, input.at);
  countStarted(tx, started, input.at);
  return waiting.length;
}

/** Writes runs that begin in the loop, and their figures. */
export function writeNewRuns(tx: Tx, runs: readonly NewRun[], at: string): void {
  insertNewRuns(tx, runs, at);
  countStarted(tx, runs, at);
}

function insertNewRuns(tx: Tx, runs: readonly NewRun[], at: string): void {
  const able = runs.filter((run) => !isCircling(run));
  sendRows(tx, INSERT, able.map(runRow));
  if (able.length < runs.length) refuseHops(tx, runs.filter(isCircling), at);
}

function countStarted(tx: Tx, started: readonly NewRun[], at: string): void {
  const counts = flowCounts();
  for (const one of started) {
    const { flowId, versionId } = one.run;
    counts.add({ flowId, versionId, node: "", port: "started" });
    if (isCircling(one)) counts.add({ flowId, versionId, node: "", port: "failed" });
  }
  writeFlowCounts(tx, counts, at);
}

function runRow({ run, lane, stored }: NewRun): Row {
  return {
    bucket: bucketOf(run.id),
    id: run.id,
    order_id: run.orderId,
    flow_id: run.flowId,
    version_id: run.versionId,
    status: "ready",
    lane,
    pending: [stored ?? run.input],
    personal: run.personal,
    seq: run.seq,
    starts: run.starts,
    cause: run.cause,
    started_at: run.startedAt,
    hop: run.hop,
  };
}
