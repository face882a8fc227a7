import { assertNever } from "@orderloom/schema/error";
import type { Json } from "@orderloom/schema/json";
import type { Failure } from "@orderloom/schema/run/run";
import { startBranches } from "./branches.ts";
import type { Decided } from "./decide-effects.ts";
import { stopRun } from "./end-run.ts";
import { type Frames, outsideLoop, readyAt } from "./frames.ts";
import { orderSummary } from "./order-summary.ts";
import { beginRound } from "./round.ts";
import { moveToken } from "./routing.ts";
import type { Settled } from "./settle-outcome.ts";
import { beginStep, type Here } from "./step.ts";
import { tell } from "./tell.ts";
import type { Turn } from "./turn.ts";
import { keepUndoable } from "./undo.ts";

/** Does to the turn what was settled: the order, the effects, the output, the token, and the line of the trace. */
export function carryOut(turn: Turn, here: Here, settled: Settled): void {
  switch (settled.type) {
    case "leaves":
      leave(turn, here, settled);
      break;
    case "waits":
      rest(turn, here, settled);
      break;
    case "ends":
      turn.result = settled.result;
      keepOutput(turn, here.node.id, settled.result);
      tell(turn, here, { output: settled.result });
      moveOn(turn, here, null);
      break;
    case "splits":
      keepOutput(turn, here.node.id, settled.output);
      tell(turn, here, { port: settled.ports[0] ?? null, ports: settled.ports, output: settled.output ?? null });
      startBranches(turn, here, settled.ports);
      break;
    case "repeats":
      keepOutput(turn, here.node.id, settled.output);
      tell(turn, here, { port: settled.port, output: settled.output ?? null });
      moveOn(turn, inside(here, beginRound(turn, here, settled.items)), settled.port);
      break;
    // A join sees to that itself; no other node is let to.
    case "gathers":
      break;
    case "fails":
      change(turn, here.step, settled.decided);
      fail(turn, here, { code: settled.code, params: settled.params, node: here.node.id });
      break;
    default:
      assertNever(settled);
  }
}

function leave(turn: Turn, here: Here, settled: Extract<Settled, { type: "leaves" }>): void {
  const { step } = here;
  change(turn, step, settled.decided);
  for (const effect of settled.effects) turn.effects.push({ step, effect });
  const { port, decidedBy, output } = settled;
  keepOutput(turn, here.node.id, output);
  tell(turn, here, { port, decidedBy, output: output ?? null });
  if (here.node.undo !== null) keepUndoable(turn, { step, node: here.node.id, output: output ?? null });
  moveOn(turn, outside(here), port);
}

/** A loop that is left otherwise than by a round is over. */
function outside(here: Here): Here {
  return here.node.loops === null ? here : inside(here, outsideLoop(here.place.token.frames, here.node.id));
}

function inside(here: Here, frames: Frames): Here {
  return { ...here, place: { ...here.place, token: readyAt(here.place.token, frames) } };
}

function change(turn: Turn, step: string, { order, refunds, changes }: Decided): void {
  turn.order = order;
  turn.refunds = refunds;
  for (const one of changes) turn.changes.push({ step, ...one });
}

/** A node that rests again on an answer does so as a new visit: another call gets a key of its own. */
function rest(turn: Turn, answered: Here, settled: Extract<Settled, { type: "waits" }>): void {
  let here = answered;
  if (answered.phase === "resume") {
    tell(turn, answered, {});
    turn.tokens[answered.place.index] = readyAt(answered.place.token, answered.place.token.frames);
    const step = beginStep(turn, answered.node.id);
    if (!step) return;
    here = { place: answered.place, node: answered.node, step, phase: "visit", input: { order: orderSummary(turn) } };
  }
  const { node, step } = here;
  change(turn, step, settled.decided);
  if (settled.effect) turn.effects.push({ step, effect: settled.effect });
  const { id, frames } = here.place.token;
  const token = { type: "waiting", id, node: node.id, step, wait: settled.wait } as const;
  turn.tokens[here.place.index] = frames === undefined ? token : { ...token, frames };
  tell(turn, here, { waits: settled.wait.type });
}

function fail(turn: Turn, here: Here, failure: Failure): void {
  const after = turn.parts.afterFailure(here.node);
  if (after.type === "stops") {
    tell(turn, here, { failure });
    turn.tokens.splice(here.place.index, 1);
    stopRun(turn, failure);
    return;
  }
  const output = { failed: failure.code };
  keepOutput(turn, here.node.id, output);
  tell(turn, here, { port: after.port, failure, output });
  moveOn(turn, outside(here), after.port);
}

/** A new record each time: nodes were shown the old one and may have put it into their output. */
function keepOutput(turn: Turn, node: string, output: Json | undefined): void {
  if (output === undefined) return;
  turn.outputs = { ...turn.outputs, [node]: output };
}

function moveOn(turn: Turn, here: Here, port: string | null): void {
  const targets = port === null ? [] : turn.parts.route(here.node, port);
  const moved = moveToken(here.place.token, targets, turn.nextToken);
  turn.tokens.splice(here.place.index, 1, ...moved.tokens);
  turn.nextToken = moved.nextToken;
}
