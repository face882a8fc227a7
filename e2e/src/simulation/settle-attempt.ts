import { type AttemptResult, settlementOf } from "@orderloom/store/calls/settlement";
import type { CallRow } from "./rows.ts";
import type { SimTx } from "./sim-store.ts";
import { wakeRun } from "./wake.ts";
import type { World } from "./world.ts";

/** How the attempt of a leased call ended. */
export type Attempt = { readonly id: string; readonly epoch: number; readonly result: AttemptResult };

/** Writes how an attempt ended, under the locks orders → runs → calls. Who comes with an old epoch changes nothing. */
export function settleAttempt(world: World, tx: SimTx, { id, epoch, result }: Attempt): void {
  const seen = tx.calls.get(id);
  if (!seen) return;
  tx.lock(`orders/${seen.orderId}`);
  const touched = [seen, ...followersOf(tx, id)].map(({ runId }) => runId);
  for (const runId of [...touched].sort()) tx.lock(`runs/${runId}`);
  tx.lock(`calls/${id}`);
  const call = tx.calls.get(id);
  if (call?.status !== "running" || (world.parts.checksEpoch && call.epoch !== epoch)) return;
  const { key, attempts, maxAttempts, delaysMs, maybeDone, effect } = call;
  const idempotency = world.parts.asksPeople ? effect.idempotency : "key";
  const facts = { key: key ?? id, attempts, maxAttempts, delaysMs, idempotency, maybeDone, isFree: false };
  const settlement = settlementOf(facts, result);
  const doubt = maybeDone || result.type === "unknown" || result.type === "lost";
  if (settlement.type === "again") {
    const dueMs = world.nowMs + settlement.delayMs;
    tx.calls.put(id, { ...call, status: "ready", dueMs, maybeDone: doubt, writtenBy: epoch });
    return;
  }
  const { status, outcome } = settlement;
  const settled: CallRow = { ...call, status, outcome, maybeDone: doubt, settledMs: world.nowMs, writtenBy: epoch };
  tx.calls.put(id, settled);
  if (status !== "unknown") wakeAfterCall(world, tx, settled);
}

function followersOf(tx: SimTx, id: string): readonly CallRow[] {
  return tx.calls.all().filter(({ follows, status }) => follows === id && status === "following");
}

/** Wakes the run that waited for a call that has ended, and those that followed it. */
export function wakeAfterCall(world: World, tx: SimTx, ended: CallRow): void {
  const followers = followersOf(tx, ended.id);
  for (const follower of followers) {
    tx.calls.put(follower.id, { ...follower, status: ended.status, settledMs: world.nowMs });
  }
  for (const { runId, step, detached } of [ended, ...followers]) {
    if (!detached) wakeRun(world, tx, { runId, input: { type: "call.settled", step, callId: ended.id } });
  }
}
