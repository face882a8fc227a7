import { LIMITS } from "@orderloom/schema/limits";
import type { AttemptResult } from "@orderloom/store/calls/settlement";
import type { CallRow } from "./rows.ts";
import { settleAttempt } from "./settle-attempt.ts";
import { StoreFault } from "./sim-store.ts";
import type { Steps, World } from "./world.ts";

/** Past its lease and this long a request is not sent any more: by then its heartbeat has broken it off. */
const LATE_MS = 60_000;

/** A runner leases one due call, makes it, and writes how it ended. */
export function* makeCall(world: World, owner: string): Steps {
  const call = yield* lease(world, owner);
  if (!call) return;
  yield "call.before_perform";
  const result = yield* perform(world, call);
  if (!result) return;
  yield "call.after_perform";
  const tx = world.store.begin(owner);
  try {
    settleAttempt(world, tx, { id: call.id, epoch: call.epoch, result });
    yield "call.before_settle";
    tx.commit();
    yield "call.after_settle";
  } catch (fault) {
    tx.rollback();
    throw fault;
  }
}

function* lease(world: World, owner: string): Generator<string, CallRow | null, void> {
  const tx = world.store.begin(owner);
  try {
    const due = tx.calls.all().filter(({ status, dueMs }) => status === "ready" && dueMs <= world.nowMs);
    const seen = due.find(({ id }) => tx.tryLock(`calls/${id}`));
    const call = seen && tx.calls.get(seen.id);
    if (call?.status !== "ready") {
      tx.rollback();
      return null;
    }
    const leased: CallRow = {
      ...{ ...call, status: "running", attempts: call.attempts + 1, epoch: call.epoch + 1 },
      leaseUntilMs: world.nowMs + LIMITS.leaseMs,
    };
    tx.calls.put(call.id, leased);
    tx.commit();
    yield "call.after_claim";
    return leased;
  } catch (fault) {
    tx.rollback();
    // Not told that it has the lease, a runner makes no call: the lease runs out.
    if (fault instanceof StoreFault && fault.kind === "commit_unknown") return null;
    throw fault;
  }
}

/** Null where the request was never sent: too late, or by nobody. */
function* perform(world: World, call: CallRow): Generator<string, AttemptResult | null, void> {
  const { effect, orderId, key, attempts, leaseUntilMs } = call;
  const lastMs = effect.idempotency === "none" ? leaseUntilMs : leaseUntilMs + LATE_MS;
  if (world.nowMs > lastMs || key === null) return null;
  const sent = world.parts.keyOf(key, attempts);
  const reply = world.peer.receive({ key: sent, orderId, effect }, world.plan.peer);
  world.say(`peer ${key} ${reply.type}`);
  if (reply.type !== "hangs") return reply;
  const untilMs = world.nowMs + effect.timeoutMs;
  while (world.nowMs < untilMs) yield "call.hangs";
  return { type: "unknown", code: "call_timeout", params: {} };
}
