import type { Id } from "@orderloom/schema/ids";
import { refundOfTrigger } from "@orderloom/schema/refund/refund";
import type { Tx } from "../database/database.ts";
import { followTurns } from "../family/follow-turns.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { stopPoint } from "../testing/stop-points.ts";
import { type EndedChild, endChildren } from "./end-children.ts";
import type { KeptTurn, MadeTurn } from "./kept-turn.ts";
import { openBoxes } from "./order-boxes.ts";
import type { StoredInput } from "./stored-input.ts";
import { writeApprovals } from "./write-approvals.ts";
import { writeCalls } from "./write-calls.ts";
import { writeChildren } from "./write-children.ts";
import { writeNotices } from "./write-notices.ts";
import { writeOrderActs } from "./write-order-acts.ts";
import { writeOrderChanges } from "./write-order-changes.ts";
import { writeRefunds } from "./write-refunds.ts";
import { writeRuns } from "./write-runs.ts";
import { writeStock } from "./write-stock.ts";
import { writeTurnCounts, writeTurnRows } from "./write-turn-rows.ts";
import { writeWaits } from "./write-waits.ts";

/**
 * Writes what a batch of turns came to, in the transaction that claimed their runs, each kind of row in one
 * statement: orders with their changes, the turns themselves, approvals, notices, calls, stock, and the runs' new states.
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
  writeOrderChanges(tx, turns);
  writeRefunds(tx, turns, boxes);
  writeTurnRows(tx, turns, boxes);
  const approved = await writeApprovals(tx, turns);
  const mails = await writeNotices(tx, turns, boxes);
  const called = await writeCalls(tx, { turns, mails, boxes });
  const children = await writeChildren(tx, turns, boxes);
  const came = await writeWaits(tx, turns);
  await followTurns(tx, keys, turns);
  const acted = await writeOrderActs(tx, keys, turns);
  const stocked = await writeStock(tx, turns);
  const answered = [stocked, acted, approved, called, children, came].reduce(bothOf);
  writeRuns(tx, { turns, answered, boxes });
  await endChildren(tx, turns.flatMap(endedChild), turns[0]?.at ?? "");
  writeTurnCounts(tx, turns);
  tellListeners(tx, turns, answered);
  stopPoint("commit.before_commit");
}

type Answered = ReadonlyMap<Id, readonly StoredInput[]>;

/** Most batches have neither, so nothing is copied for them. */
function bothOf(one: Answered, other: Answered): Answered {
  if (one.size === 0) return other;
  const both = new Map(one);
  for (const [runId, inputs] of other) both.set(runId, [...(both.get(runId) ?? []), ...inputs]);
  return both;
}

function keep(turn: MadeTurn): KeptTurn {
  const { run } = turn;
  // Answers and reports bring what peers and people wrote; nobody knows what that is, so it is treated as personal.
  const answered = run.input.type === "call.settled" || run.input.type === "approval.decided";
  const reported =
    (run.input.type === "event.came" && run.input.event.type === "BusinessEvent") ||
    (run.input.type === "children.ended" && run.input.result !== null);
  const personal = run.personal || turn.readPersonal || answered || reported || bringsText(run.input);
  const ended = turn.state.status !== "ready" && turn.state.status !== "waiting";
  return { personal, seq: run.seq + 1, ended, ...turn };
}

/** What a run that was started by another one tells it when it ends. */
function endedChild({ run, state, ended, order }: KeptTurn): readonly EndedChild[] {
  if (!ended || run.child === null) return [];
  const code = state.status === "done" ? null : (state.failure?.code ?? "run_cancelled");
  const { id: runId, orderId, hop } = run;
  return [{ ...run.child, runId, code, orderId, hop, orderVersion: order?.version ?? null }];
}

/** What people write when they ask for a refund is personal too. */
function bringsText(input: KeptTurn["run"]["input"]): boolean {
  return input.type === "start" && typeof refundOfTrigger(input.event)?.reasonText === "string";
}

function needsBox(turn: KeptTurn): boolean {
  return (
    turn.personal ||
    turn.changes.some(({ effect }) => effect.type === "refund.set_state" && effect.reason !== null) ||
    turn.effects.some(
      ({ effect }) =>
        effect.type === "call.make" || (effect.type === "notice.create" && effect.mailConnectionId !== null),
    )
  );
}

const MAX_SINGLE_TOPICS = 50;

/** `runs` calls the loop; screens listen to `turns` just as well, and most commits leave nothing that is ready. */
function tellListeners(tx: Tx, turns: readonly KeptTurn[], answered: Answered): void {
  const leavesReady = turns.some(({ state, run }) => state.status === "ready" || run.later.length > 0);
  tx.topics.add(`${tx.env}:${leavesReady || answered.size > 0 ? "runs" : "turns"}`);
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
