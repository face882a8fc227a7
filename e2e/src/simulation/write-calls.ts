import { LIMITS } from "@orderloom/schema/limits";
import type { CallEffect } from "@orderloom/schema/run/effect";
import type { StoredInput } from "@orderloom/store/turns/stored-input";
import type { MadeTurn } from "./make-turn.ts";
import { flowOf } from "./make-turn.ts";
import type { CallRow } from "./rows.ts";
import type { SimTx } from "./sim-store.ts";
import type { World } from "./world.ts";

/** Whoever asks for the same effect waits for what becomes of it. */
const UNDECIDED: readonly CallRow["status"][] = ["ready", "running", "unknown"];

/**
 * Writes the calls that a turn wants, mails of its notices among them. One whose effect key is taken follows the call
 * that has it; where that one has ended, its outcome is the answer at once.
 */
export function writeCalls(world: World, tx: SimTx, made: MadeTurn): readonly StoredInput[] {
  return made.result.effects.flatMap(({ step, effect }): readonly StoredInput[] => {
    if (effect.type === "call.make") return writeCall(world, tx, { made, step, effect, detached: false });
    if (effect.type !== "notice.create" || effect.mailConnectionId === null) return [];
    const mail: CallEffect = {
      ...{
        type: "call.make",
        performer: "mail",
        connectionId: effect.mailConnectionId,
        content: { title: effect.title },
      },
      ...{ key: `${made.run.id}:${step}:mail`, idempotency: "none", timeoutMs: 10_000 },
    };
    return writeCall(world, tx, { made, step, effect: mail, detached: true });
  });
}

type Wanted = {
  readonly made: MadeTurn;
  readonly step: string;
  readonly effect: CallEffect;
  readonly detached: boolean;
};

function writeCall(world: World, tx: SimTx, { made, step, effect, detached }: Wanted): readonly StoredInput[] {
  const key = effect.key ?? `${made.run.id}:${step}`;
  // The unique index: whoever inserts the same key at this moment is waited for.
  tx.lock(`effectKey/${key}`);
  const leader = tx.calls.all().find((call) => call.key === key);
  const row = newCall(world, { made, step, effect, detached }, key);
  if (!leader) {
    tx.calls.put(row.id, row);
    return [];
  }
  if (detached) return [];
  tx.lock(`calls/${leader.id}`);
  const { status, id: follows } = tx.calls.get(leader.id) ?? leader;
  const isOpen = UNDECIDED.includes(status);
  tx.calls.put(row.id, { ...row, key: null, follows, status: isOpen ? "following" : status });
  return isOpen ? [] : [{ type: "call.settled", step, callId: follows }];
}

function newCall(world: World, { made, step, effect, detached }: Wanted, key: string): CallRow {
  const { id: runId, orderId } = made.run;
  const retry = flowOf(world, made.run).program.nodes.get(step.slice(0, step.lastIndexOf(":")))?.retry;
  return {
    ...{ id: world.newId(), runId, step, orderId, detached, key, follows: null, effect, status: "ready" },
    ...{
      dueMs: world.nowMs,
      attempts: 0,
      epoch: 0,
      leaseUntilMs: 0,
      maybeDone: false,
      outcome: null,
      settledMs: 0,
      writtenBy: 0,
    },
    maxAttempts: retry?.attempts ?? LIMITS.callAttempts,
    delaysMs: retry?.delaysMs ?? LIMITS.callRetryDelaysMs,
  };
}

/** Takes back what a run, or one step of it, asked for and nobody has begun. Calls that were tried go on alone. */
export function cancelAsked(world: World, tx: SimTx, { runId, step }: { runId: string; step: string | null }): void {
  const isMeant = (row: { runId: string; step: string }): boolean =>
    row.runId === runId && (step === null || row.step === step);
  for (const row of tx.approvals.all()) {
    if (isMeant(row) && row.status === "open") tx.approvals.put(row.id, { ...row, status: "cancelled" });
  }
  for (const row of tx.calls.all()) {
    if (!isMeant(row) || row.detached || row.attempts > 0 || !(row.status === "ready" || row.status === "following")) {
      continue;
    }
    const isFollowed = tx.calls.all().some(({ follows, status }) => follows === row.id && status === "following");
    if (isFollowed) continue;
    tx.lock(`calls/${row.id}`);
    tx.calls.put(row.id, { ...row, status: "cancelled", key: null, settledMs: world.nowMs });
  }
}
