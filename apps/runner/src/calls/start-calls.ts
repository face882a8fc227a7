import { PERFORMERS } from "@orderloom/nodes/performers";
import { type ClaimedCall, claimCalls, heartbeatCalls, nextCallDelayMs } from "@orderloom/store/claim-calls";
import { inTransaction } from "@orderloom/store/database";
import { type FinishedAttempt, settleCalls } from "@orderloom/store/settle-calls";
import { stopPoint } from "@orderloom/store/testing/stop-points";
import { startPump } from "../pump.ts";
import type { LoopDeps } from "../work-deps.ts";
import { performCall } from "./perform-call.ts";

/** Calls under way at once in this process, and of one connection over all runners. */
const LIMIT = 32;
const PER_CONNECTION = 8;
const IDLE_MS = 1_000;

export type Calls = { readonly kick: () => void; readonly stop: () => Promise<void> };

type Held = { readonly call: ClaimedCall; readonly abort: AbortController; readonly done: Promise<void> };

/**
 * Makes outside calls: leases due ones, makes each outside any transaction, writes how it ended. A lease is renewed
 * while its call is under way; whoever lost it lets go and writes nothing.
 */
export function startCalls(deps: LoopDeps): Calls {
  const held = new Map<string, Held>();
  const claims = startPump({
    work: () => claimSome(deps, held, () => claims.kick()),
    idleMs: IDLE_MS,
    concurrency: 1,
    onError: deps.onError(`calls ${deps.environment}`),
  });
  const heartbeat = startPump({
    work: async () => {
      await renewLeases(deps, held);
      return false;
    },
    idleMs: deps.leaseMs / 3,
    concurrency: 1,
    onError: deps.onError(`leases ${deps.environment}`),
  });
  return {
    kick: claims.kick,
    stop: async () => {
      await claims.stop();
      for (const { abort } of held.values()) abort.abort();
      await Promise.allSettled([...held.values()].map((one) => one.done));
      await heartbeat.stop();
    },
  };
}

async function claimSome(deps: LoopDeps, held: Map<string, Held>, onFree: () => void): Promise<boolean> {
  const room = LIMIT - held.size;
  if (room === 0) return false;
  const { calls, delayMs } = await inTransaction(deps.db, deps.environment, async (tx) => {
    const claimed = await claimCalls(tx, {
      keys: deps.keys,
      owner: deps.runnerId,
      limit: room,
      perConnection: PER_CONNECTION,
      performers: Object.keys(PERFORMERS),
      except: [],
      leaseMs: deps.leaseMs,
    });
    return { calls: claimed, delayMs: claimed.length > 0 ? null : await nextCallDelayMs(tx) };
  });
  for (const call of calls) {
    const abort = new AbortController();
    const done = makeCall(deps, call, abort.signal).finally(() => {
      held.delete(call.id);
      onFree();
    });
    held.set(call.id, { call, abort, done });
  }
  // A retry due before the next poll is not kept waiting for it.
  if (delayMs !== null && delayMs > 0 && delayMs < IDLE_MS) setTimeout(onFree, delayMs).unref();
  return calls.length > 0;
}

async function makeCall(deps: LoopDeps, call: ClaimedCall, signal: AbortSignal): Promise<void> {
  const { environment, metrics } = deps;
  const result = await performCall(deps, call, signal);
  metrics.calls.inc({ environment, performer: call.performer, outcome: result.type });
  const attempt: FinishedAttempt = { id: call.id, epoch: call.epoch, result };
  try {
    await inTransaction(deps.db, environment, (tx) => settleCalls(tx, deps.keys, [attempt]));
    stopPoint("call.after_settle");
  } catch (error) {
    // The lease runs out and the call is settled as lost: made again where that is safe, else shown to a person.
    deps.onError(`settle ${environment}`)(error);
  }
}

async function renewLeases(deps: LoopDeps, held: Map<string, Held>): Promise<void> {
  const calls = [...held.values()].map(({ call }) => call);
  const ours = await inTransaction(deps.db, deps.environment, (tx) => heartbeatCalls(tx, calls, deps.leaseMs));
  for (const call of calls) if (!ours.has(call.id)) held.get(call.id)?.abort.abort();
}
