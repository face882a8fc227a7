import { PERFORMERS } from "@orderloom/nodes/performers";
import { LIMITS } from "@orderloom/schema/limits";
import { type ClaimedCall, claimCalls, heartbeatCalls } from "@orderloom/store/calls/claim-calls";
import { nextCallDelayMs } from "@orderloom/store/calls/next-call";
import { type FinishedAttempt, settleCalls } from "@orderloom/store/calls/settle-calls";
import { inHotTransaction, inTransaction } from "@orderloom/store/database/database";
import { stopPoint } from "@orderloom/store/testing/stop-points";
import { startPump } from "../pump.ts";
import type { LoopDeps } from "../work-deps.ts";
import { performCall } from "./perform-call.ts";
import { createWellTally, type WellTally } from "./well-tally.ts";

const IDLE_MS = 1_000;

export type Calls = { readonly kick: () => void; readonly stop: () => Promise<void> };

type Held = { readonly call: ClaimedCall; readonly abort: AbortController; readonly done: Promise<void> };

/**
 * Makes outside calls: leases due ones, makes each outside any transaction, writes how it ended. A lease is renewed
 * while its call is under way; whoever lost it lets go and writes nothing.
 */
export function startCalls(deps: LoopDeps): Calls {
  const held = new Map<string, Held>();
  const well = createWellTally();
  const claims = startPump({
    work: () => claimSome({ deps, held, well, onFree: () => claims.kick() }),
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

type Maker = {
  readonly deps: LoopDeps;
  readonly held: Map<string, Held>;
  readonly well: WellTally;
  readonly onFree: () => void;
};

async function claimSome(maker: Maker): Promise<boolean> {
  const { deps, held, onFree } = maker;
  const room = LIMITS.callSlots - held.size;
  if (room === 0) return false;
  const { calls, delayMs } = await inHotTransaction(deps.db, deps.environment, async (tx) => {
    const claimed = await claimCalls(tx, {
      keys: deps.keys,
      owner: deps.runnerId,
      limit: room,
      performers: Object.keys(PERFORMERS),
      leaseMs: deps.leaseMs,
      openMs: deps.breakerOpenMs,
    });
    return { calls: claimed, delayMs: claimed.length > 0 ? null : await nextCallDelayMs(tx) };
  });
  for (const call of calls) {
    const abort = new AbortController();
    const done = makeCall(maker, call, abort.signal).finally(() => {
      held.delete(call.id);
      onFree();
    });
    held.set(call.id, { call, abort, done });
  }
  // A retry due before the next poll is not kept waiting for it.
  if (delayMs !== null && delayMs > 0 && delayMs < IDLE_MS) setTimeout(onFree, delayMs).unref();
  return calls.length > 0;
}

async function makeCall({ deps, well }: Maker, call: ClaimedCall, signal: AbortSignal): Promise<void> {
  const { environment, metrics } = deps;
  const result = await performCall(deps, call, signal);
  metrics.calls.inc({ environment, performer: call.performer, outcome: result.type });
  const wellBefore = well.count(call.connectionId, result.type === "ok" || result.type === "failed");
  // What ended before it was answered, after we broke it off.
  const isOurs = signal.aborted && (result.type === "retry" || result.type === "unknown");
  const attempt: FinishedAttempt = {
    id: call.id,
    epoch: call.epoch,
    result,
    wellBefore,
    isOurs,
    openMs: deps.breakerOpenMs,
  };
  try {
    await inHotTransaction(deps.db, environment, (tx) => settleCalls(tx, deps.keys, [attempt]));
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
