import type { OrderPatch } from "@orderloom/schema/apply-order-effect";
import type { OrderEffect } from "@orderloom/schema/effect";
import type { RetryPolicy } from "@orderloom/schema/graph";
import type { Order } from "@orderloom/schema/order";
import type { PlannedEffect, RunState, TraceStep } from "@orderloom/schema/run";
import type { ClaimedRun } from "./claim-runs.ts";
import type { Tx } from "./database.ts";
import type { KeyProvider } from "./key-provider.ts";
import { stopPoint } from "./testing/stop-points.ts";
import { openBoxes } from "./turns/order-boxes.ts";
import { writeApprovals } from "./turns/write-approvals.ts";
import { writeCalls } from "./turns/write-calls.ts";
import { writeNotices } from "./turns/write-notices.ts";
import { writeOrderChanges } from "./turns/write-order-changes.ts";
import { writeRuns } from "./turns/write-runs.ts";
import { writeTurnCounts, writeTurnRows } from "./turns/write-turn-rows.ts";

/** A turn that was made and is to be committed: the claimed run and what the engine came to. */
export type MadeTurn = {
  readonly run: ClaimedRun;
  /** The moment the turn was made at: the claim's. */
  readonly at: string;
  readonly state: RunState;
  readonly order: Order | null;
  readonly changes: readonly { readonly step: string; readonly effect: OrderEffect; readonly patch: OrderPatch }[];
  readonly effects: readonly PlannedEffect[];
  readonly trace: readonly TraceStep[];
  readonly wakeAt: string | null;
  /** True when the nodes were shown personal parts of the order. */
  readonly readPersonal: boolean;
  /** The policies of the steps that make calls, where their nodes state one. */
  readonly retries?: ReadonlyMap<string, RetryPolicy>;
};

/** A turn with what follows for keeping it: whether it is personal, its number, and whether the run has ended. */
export type KeptTurn = MadeTurn & { readonly personal: boolean; readonly seq: number; readonly ended: boolean };

/**
 * Writes what a batch of turns came to, in the transaction that claimed their runs, each kind of row in one
 * statement: orders with their changes, the turns themselves, approvals, notices, calls, and the runs' new states.
 * Ended runs leave the queue. What personal content touched is sealed with the order's key, from then on for good.
 */
export async function commitTurns(tx: Tx, keys: KeyProvider, made: readonly MadeTurn[]): Promise<void> {
  if (made.length === 0) return;
  stopPoint("commit.before_write");
  const turns = made.map(keep);
  const boxes = await openBoxes(
    tx,
    keys,
    turns.filter(needsBox).map((turn) => turn.run.orderId),
  );
  await writeOrderChanges(tx, turns);
  await writeTurnRows(tx, turns, boxes);
  await writeApprovals(tx, turns);
  const mails = await writeNotices(tx, turns, boxes);
  const answered = await writeCalls(tx, { turns, mails, boxes });
  await writeRuns(tx, { turns, answered, boxes });
  await writeTurnCounts(tx, turns);
  tellListeners(tx, turns);
  stopPoint("commit.before_commit");
}

function keep(turn: MadeTurn): KeptTurn {
  const { run } = turn;
  // Answers bring what peers and people wrote; nobody knows what that is, so it is treated as personal.
  const answered = run.input.type === "call.settled" || run.input.type === "approval.decided";
  const personal = run.personal || turn.readPersonal || answered;
  const ended = turn.state.status !== "ready" && turn.state.status !== "waiting";
  return { ...turn, personal, seq: run.seq + 1, ended };
}

function needsBox(turn: KeptTurn): boolean {
  return (
    turn.personal ||
    turn.effects.some(
      ({ effect }) =>
        effect.type === "call.make" || (effect.type === "notice.create" && effect.mailConnectionId !== null),
    )
  );
}

const MAX_SINGLE_TOPICS = 50;

function tellListeners(tx: Tx, turns: readonly KeptTurn[]): void {
  tx.topics.add(`${tx.env}:runs`);
  for (const turn of turns) {
    if (turn.changes.length > 0) tx.topics.add(`${tx.env}:orders`);
    for (const { effect } of turn.effects) {
      if (effect.type === "approval.request") tx.topics.add(`${tx.env}:approvals`);
      if (effect.type === "notice.create") tx.topics.add(`${tx.env}:notices`);
      if (effect.type === "call.make") tx.topics.add(`${tx.env}:calls`);
    }
    if (turns.length > MAX_SINGLE_TOPICS) continue;
    tx.topics.add(`${tx.env}:run:${turn.run.id}`);
    if (turn.run.orderId) tx.topics.add(`${tx.env}:order:${turn.run.orderId}`);
  }
}
