import { levelsFor } from "@orderloom/schema/approval/levels-for";
import type { ApprovalEffect } from "@orderloom/schema/run/effect";
import type { StoredInput } from "@orderloom/store/turns/stored-input";
import { beginWaits } from "./begin-waits.ts";
import { flowOf, hashOf, type MadeTurn } from "./make-turn.ts";
import type { HistoryRow } from "./rows.ts";
import type { SimTx } from "./sim-store.ts";
import type { World } from "./world.ts";
import { cancelAsked, writeCalls } from "./write-calls.ts";

/** Writes what a turn came to, as `commitTurns` of the store does, in the transaction that claimed the run. */
export function commitTurn(world: World, tx: SimTx, made: MadeTurn): void {
  const { run, input, result } = made;
  const seq = run.seq + 1;
  writeOrder(tx, made);
  tx.turns.put(`${run.id}:${seq}`, { runId: run.id, seq, input: JSON.stringify(input), hash: hashOf(result.state) });
  const answered: StoredInput[] = [
    ...result.effects.flatMap(({ step, effect }) =>
      effect.type === "approval.request" ? askApproval(world, tx, { made, step, effect }) : [],
    ),
    ...writeCalls(world, tx, made),
    ...beginWaits(world, tx, made),
  ];
  const { status } = result.state;
  const isOpen = status === "ready" || status === "waiting";
  const next: StoredInput[] = status === "ready" ? [{ type: "continue" }] : [];
  const pending = isOpen ? [...next, ...run.pending.slice(1), ...answered] : [];
  tx.runs.put(run.id, {
    ...run,
    seq,
    pending,
    status: isOpen ? (pending.length > 0 ? "ready" : "waiting") : status,
    state: JSON.stringify(result.state),
    wakeAt: isOpen ? result.wakeAt : null,
  });
  world.live.set(`${run.id}:${seq}`, result.state);
  if (!isOpen) cancelAsked(world, tx, { runId: run.id, step: null });
  else for (const step of result.stopped) cancelAsked(world, tx, { runId: run.id, step });
}

function writeOrder(tx: SimTx, { run, input, result }: MadeTurn): void {
  const row = tx.orders.get(run.orderId);
  if (!row || !result.order || result.changes.length === 0) return;
  let { state } = row.order;
  const history = result.changes.map(({ effect, patch, refund }): HistoryRow => {
    const from = refund ? refund.from : state;
    const to = refund ? refund.refund.state : (patch.state ?? state);
    if (!refund) state = patch.state ?? state;
    const move = from === to ? null : `${from}>${to}`;
    return { version: patch.version ?? 0, at: input.at, code: effect.type, events: [], move };
  });
  const refunds = result.refunds ?? row.refunds;
  tx.orders.put(run.orderId, { ...row, order: result.order, refunds, history: [...row.history, ...history] });
}

type Asked = { readonly made: MadeTurn; readonly step: string; readonly effect: ApprovalEffect };

/** An amount that the chain lets pass by itself is answered at once. */
function askApproval(world: World, tx: SimTx, { made, step, effect }: Asked): readonly StoredInput[] {
  const { id: runId, orderId } = made.run;
  const id = world.newId();
  const levels = levelsFor(flowOf(world, made.run).chain, effect.amount);
  const status = levels.length === 0 ? "approved" : "open";
  const row = { id, runId, orderId, step, levels, level: 0, stage: 0, entries: [], status, decidedBy: null } as const;
  tx.approvals.put(id, row);
  return status === "open" ? [] : [{ type: "approval.decided", step, approvalId: id }];
}
