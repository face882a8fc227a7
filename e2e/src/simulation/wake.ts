import { orderMark } from "@orderloom/store/accept/event-mark";
import type { StoredInput } from "@orderloom/store/turns/stored-input";
import type { SimTx } from "./sim-store.ts";
import type { World } from "./world.ts";

/** Hands an answer to a run, under its lock; one that has ended is not woken. */
export function wakeRun(world: World, tx: SimTx, { runId, input }: { runId: string; input: StoredInput }): void {
  tx.lock(`runs/${runId}`);
  const run = tx.runs.get(runId);
  if (!run || (run.status !== "ready" && run.status !== "waiting")) return;
  const isKept = run.status === "waiting" || world.parts.keepsAnswersOfReadyRuns;
  tx.runs.put(runId, {
    ...run,
    status: "ready",
    wakeAt: null,
    pending: isKept ? [...run.pending, input] : run.pending,
  });
}

type OrderNews = {
  readonly orderId: string;
  readonly version: number;
  readonly at: string;
  readonly events: readonly string[];
  readonly eventId: string;
};

/** Wakes the steps that wait for what happened to an order, each with the first event it wants. */
export function wakeForOrder(world: World, tx: SimTx, { orderId, version, at, events, eventId }: OrderNews): void {
  for (const wait of tx.waits.all()) {
    if (wait.place !== orderId) continue;
    const type = events.find((name) => wait.names.length === 0 || wait.names.includes(name));
    if (type === undefined) continue;
    const event = { id: eventId, type, at, orderId, orderVersion: version, data: {} };
    const mark = orderMark({ version, type });
    wakeRun(world, tx, { runId: wait.runId, input: { type: "event.came", step: wait.step, mark, event } });
  }
}

/** The same for whoever waits for a number. */
export function wakeForKey(world: World, tx: SimTx, news: { key: string; name: string; at: string }): void {
  for (const { place, names, runId, step } of tx.waits.all()) {
    if (place !== `key:${news.key}` || !(names.length === 0 || names.includes(news.name))) continue;
    wakeRun(world, tx, { runId, input: { type: "event.came", step, mark: news.at, key: news.key } });
  }
}
