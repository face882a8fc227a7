import { toOrderloomError } from "@orderloom/schema/error";
import type { Resumed, Undo } from "@orderloom/schema/graph/node";
import type { Failure, Undoable } from "@orderloom/schema/run/run";
import { contextOf } from "./context.ts";
import { controlOf, remember } from "./control.ts";
import { decide, type Refusal } from "./decide-effects.ts";
import { undoNext } from "./end-run.ts";
import { orderSummary } from "./order-summary.ts";
import { boundedParams, withTimeout } from "./settle-outcome.ts";
import { countVisit, type Here, type Place } from "./step.ts";
import { tell } from "./tell.ts";
import type { Turn } from "./turn.ts";

/** Remembers a step that a later failure would undo. */
export function keepUndoable(turn: Turn, done: Undoable): void {
  remember(turn, { undoable: [...controlOf(turn).undoable, done] });
}

/** Undoes the step that the token names. It counts as a visit of its own, so its call has a key of its own. */
export function visitUndo(turn: Turn, place: Place): void {
  const { id, node: nodeId, undoes = "" } = place.token;
  const node = turn.program.nodes.get(nodeId);
  const step = countVisit(turn, nodeId);
  if (!node) {
    conclude(turn, undoes, { code: "node_unknown", params: { node: nodeId }, node: nodeId });
    return;
  }
  const here: Here = { place, node, step, phase: "visit", input: { order: orderSummary(turn), undoes } };
  const undo = askUndo(turn, here);
  if (undo.type === "fail" || undo.type === "effects") {
    close(turn, here, undo.type === "fail" ? undo : applyEffects(turn, step, undo));
    return;
  }
  const effect = undo.type === "call" ? withTimeout(undo.call, node) : ({ type: "stock.act", act: undo.act } as const);
  turn.effects.push({ step, effect });
  turn.tokens[place.index] = { type: "waiting", id, node: nodeId, undoes, step, wait: { type: undo.type } };
  tell(turn, here, { waits: undo.type });
}

/** Brings the answer to what undoes a step. Of stock that has nothing left to give back there is nothing to undo. */
export function resumeUndo(turn: Turn, here: Here, resumed: Resumed): void {
  if (resumed.type === "stock") close(turn, here, null);
  else if (resumed.type !== "call") close(turn, here, { code: "internal" });
  else close(turn, here, resumed.outcome.type === "ok" ? null : resumed.outcome);
}

function askUndo(turn: Turn, { place, node, step }: Here): Undo {
  const done = controlOf(turn).undoable.find((known) => known.step === place.token.undoes);
  if (!node.undo || !done) return { type: "fail", code: "internal" };
  const { output } = done;
  try {
    const ctx = contextOf(turn, { node, token: place.token });
    return node.undo({ ...ctx, outputs: { ...turn.outputs, [node.id]: output }, output });
  } catch (thrown) {
    const error = toOrderloomError(thrown);
    turn.thrown.push({ step, error });
    return { type: "fail", code: error.code, params: error.params };
  }
}

function applyEffects(turn: Turn, step: string, undo: Extract<Undo, { type: "effects" }>): Refusal | null {
  const decided = decide(
    undo.effects.filter((effect) => effect.type !== "notice.create"),
    turn,
  );
  if ("code" in decided) return decided;
  turn.order = decided.order;
  turn.refunds = decided.refunds;
  for (const change of decided.changes) turn.changes.push({ step, ...change });
  for (const effect of undo.effects) if (effect.type === "notice.create") turn.effects.push({ step, effect });
  return null;
}

function close(turn: Turn, here: Here, refusal: Refusal | null): void {
  const failure = refusal && { code: refusal.code, params: boundedParams(refusal.params), node: here.node.id };
  tell(turn, here, { failure });
  conclude(turn, here.place.token.undoes ?? "", failure);
}

/** Goes on with the next: one that cannot be undone keeps nobody else from being. */
function conclude(turn: Turn, step: string, failure: Failure | null): void {
  const { undoable, notUndone, ending } = controlOf(turn);
  turn.tokens = [];
  remember(turn, {
    undoable: turn.parts.afterUndo(undoable),
    notUndone: failure ? [...notUndone, { step, failure }] : notUndone,
  });
  if (ending) undoNext(turn, ending);
}
