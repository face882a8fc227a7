import { assertNever } from "@orderloom/schema/error";
import { LIMITS } from "@orderloom/schema/limits";
import { renameNodes } from "@orderloom/schema/run/migrate-run";
import type { RunState } from "@orderloom/schema/run/run";
import { cancelled, endRun } from "./end-run.ts";
import { hearJoins } from "./join.ts";
import type { Move } from "./move-for.ts";
import { moveAway, whyNotMoved } from "./move-token.ts";
import { PARTS, type Parts } from "./parts.ts";
import type { Program } from "./program.ts";
import { tokenId } from "./routing.ts";
import { earliestWake } from "./status.ts";
import { closeTurn, openTurn, type Turn, type TurnInput, type TurnResult } from "./turn.ts";
import { resumeNode, visitNode } from "./visit.ts";

export type { TurnInput, TurnResult } from "./turn.ts";

export type Advance = (program: Program, state: RunState, input: TurnInput) => TurnResult;

/**
 * One turn of one run: applies the input, then moves every ready token as far as it goes, branch by branch in wire
 * order. Stops with status `ready` after `LIMITS.stepsPerTurn` visits; the caller commits and sends `continue`.
 * Never throws: a node that does has failed, and what the run cannot use is ignored (same state, empty trace).
 */
export const advance: Advance = interpreter(PARTS);

/**
 * The interpreter made of `parts` (see {@link Parts} for why they are an argument). Where a turn is cut changes
 * nothing but the number of turns, so whoever wants to look between steps passes 1.
 */
export function interpreter(parts: Parts, stepsPerTurn: number = LIMITS.stepsPerTurn): Advance {
  return (program, state, input) => {
    const move = parts.moveFor(state, input.data);
    if (!move) return unmoved(state, input);
    const hasDone = (state.control?.undoable.length ?? 0) > 0;
    if (move.type === "cancel" && !hasDone) return unmoved(cancelled(state), input);
    if (move.type === "migrate") return unmoved(renameNodes(state, move.nodes), input);
    if (move.type === "move" && whyNotMoved(program, state, { ...move.place, node: move.node })) {
      return unmoved(state, input);
    }
    const turn = openTurn({ program, parts }, state, input);
    begin(turn, move);
    visitReady(turn, stepsPerTurn);
    return closeTurn(turn);
  };
}

/** A result in which nothing was done on the way to `state`. */
function unmoved(state: RunState, input: TurnInput): TurnResult {
  const order = input.order?.facts ?? null;
  const refunds = input.order?.refunds ?? null;
  const nothing = { changes: [], effects: [], trace: [], stopped: [], thrown: [] };
  return { state, order, refunds, wakeAt: earliestWake(state), ...nothing };
}

function begin(turn: Turn, move: Exclude<Move, { type: "migrate" }>): void {
  switch (move.type) {
    case "start":
      turn.trigger = move.event;
      turn.outputs = move.outputs;
      turn.tokens.push({ type: "ready", id: tokenId(turn.nextToken), node: move.node });
      turn.nextToken += 1;
      return;
    case "continue":
      return;
    case "resume":
      resumeNode(turn, move.place, move.resumed);
      if (turn.control !== null) hearJoins(turn);
      return;
    case "move":
      moveAway(turn, move.place, move.node);
      return;
    case "cancel":
      endRun(turn, { status: "cancelled", failure: null });
      return;
    default:
      assertNever(move);
  }
}

/**
 * Tokens left of `index` all wait: a visit puts what follows in its own place, so one pass finishes each branch
 * before it begins the next, and no list is searched twice.
 */
function visitReady(turn: Turn, stepsPerTurn: number): void {
  let index = 0;
  for (let visits = 0; visits < stepsPerTurn; ) {
    const token = turn.tokens[index];
    if (!token) return;
    if (token.type === "waiting") {
      index += 1;
      continue;
    }
    visitNode(turn, { index, token });
    visits += 1;
    if (turn.control !== null) {
      // What a join lets go, or an error handler begins, may stand anywhere.
      hearJoins(turn);
      index = 0;
    }
  }
}
