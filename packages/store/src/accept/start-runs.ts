import { bucketOf } from "@orderloom/schema/ids";
import type { Row } from "../database/binary-rows.ts";
import type { Tx } from "../database/database.ts";
import { insertion, sendRows } from "../database/statement.ts";
import { flowCounts, writeFlowCounts } from "../flows/flow-count.ts";
import { type Listeners, type NewRun, newRuns } from "./new-runs.ts";
import type { OrderWork } from "./order-work.ts";

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
]);

/**
 * Starts a run for every published version that waits for what happened, in the order it happened. Where something
 * else says when a run may begin (the flow is paused, only so many may work at once), it is held from the start.
 * Those that were begun with their order are only counted. Returns how many are left to the loop.
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
  insertNewRuns(tx, waiting);
  countStarted(tx, started, input.at);
  return waiting.length;
}

/** Writes runs that begin in the loop, and their figures. */
export function writeNewRuns(tx: Tx, runs: readonly NewRun[], at: string): void {
  insertNewRuns(tx, runs);
  countStarted(tx, runs, at);
}

function insertNewRuns(tx: Tx, runs: readonly NewRun[]): void {
  sendRows(tx, INSERT, runs.map(runRow));
}

function countStarted(tx: Tx, started: readonly NewRun[], at: string): void {
  const counts = flowCounts();
  for (const { run } of started) {
    counts.add({ flowId: run.flowId, versionId: run.versionId, node: "", port: "started" });
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
  };
}
