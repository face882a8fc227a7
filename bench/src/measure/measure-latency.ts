import { setTimeout as sleep } from "node:timers/promises";
import type { RunningRunner } from "@orderloom/e2e/product/start-product";
import type { Db } from "@orderloom/store/database/database";
import { runLoad } from "../load/run-load.ts";
import type { Bench } from "../world/prepare.ts";
import { quantile } from "../yardstick/statistics.ts";
import { walPosition } from "./measure-drain.ts";

/** Milliseconds; WAL in bytes an order, from its message to the end of its run. */
export type Latency = {
  readonly p50: number;
  readonly p99: number;
  readonly walBytes: number;
  readonly refused: number;
  /** How many had not ended when the last of them was meant to be sent. */
  readonly backlog: number;
  /** Of each. */
  readonly took: readonly number[];
};

/**
 * End to end, open loop: from the moment a message was meant to be sent until it was answered and its run had ended,
 * by the clock of this one machine. Milliseconds. A run that began with its order ends in the commit that is answered.
 */
export async function measureLatency(
  db: Db,
  runner: RunningRunner,
  options: {
    readonly bench: Bench;
    readonly ratePerSecond: number;
    readonly seconds: number;
    readonly firstSerial: number;
  },
): Promise<Latency> {
  const { bench, ratePerSecond, seconds, firstSerial } = options;
  const walBefore = await walPosition(db);
  const target = `/v1/hooks/${bench.connectionId}`;
  const report = await runLoad({ type: "open", url: runner.url, target, ratePerSecond, seconds, firstSerial });
  const ended = await endedAt(
    db,
    report.sentAt.map(([orderId]) => orderId),
  );
  const ends = report.sentAt.map(([orderId, dueAt, answeredAt]) => ({
    dueAt,
    endedAt: Math.max(answeredAt, ended.get(orderId) ?? Number.POSITIVE_INFINITY),
  }));
  const took = ends.map(({ dueAt, endedAt: at }) => at - dueAt);
  const lastDueAt = ends.reduce((last, { dueAt }) => Math.max(last, dueAt), 0);
  const backlog = ends.filter(({ endedAt: at }) => at > lastDueAt).length;
  const wal = (await walPosition(db)) - walBefore;
  const walBytes = wal / report.sentAt.length;
  const { refused } = report;
  return { p50: quantile(took, 0.5), p99: quantile(took, 0.99), walBytes, refused, backlog, took };
}

async function endedAt(db: Db, orderIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  for (let tries = 0; ; tries += 1) {
    const { rows } = await db.pool.query<{ order_id: string; ended_at: string }>(
      "select order_id, ended_at from live.runs_done where order_id = any($1)",
      [orderIds],
    );
    if (rows.length >= orderIds.length || tries > 100) {
      return new Map(rows.map((row) => [row.order_id, Date.parse(row.ended_at)]));
    }
    await sleep(100);
  }
}
