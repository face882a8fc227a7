import type { Failure, RunControl, RunState } from "@orderloom/schema/run/run";
import { controlOf, pruneControl, remember } from "./control.ts";
import { endTokens } from "./end-tokens.ts";
import { readyAt } from "./frames.ts";
import { tokenId } from "./routing.ts";
import type { Turn } from "./turn.ts";

/** A node has failed and stops the run: it goes on at the flow's handler, if it has one that was not used yet. */
export function stopRun(turn: Turn, failure: Failure): void {
  const { handler } = turn.program;
  if (handler === null || controlOf(turn).handled !== null) {
    failRun(turn, failure);
    return;
  }
  endTokens(turn, () => true);
  remember(turn, { handled: failure });
  turn.tokens = [readyAt({ id: newTokenId(turn), node: handler })];
}

/** Ends the run as failed, once what it did is undone. A failure that went to the handler is the one that is kept. */
export function failRun(turn: Turn, failure: Failure): void {
  endRun(turn, { status: "failed", failure: turn.control?.handled ?? failure });
}

export type Ending = NonNullable<RunControl["ending"]>;

/** Ends the run and all its tokens; if there is something to undo, only after that. */
export function endRun(turn: Turn, ending: Ending): void {
  if (turn.control === null || turn.control.undoable.length === 0) {
    turn.tokens = [];
    turn.failure = ending.failure;
    return;
  }
  endTokens(turn, () => true);
  remember(turn, { ending });
  undoNext(turn, ending);
}

/** The run as it ends when it is cancelled and nothing is to be undone. */
export function cancelled({ control, ...state }: RunState): RunState {
  const kept = control && pruneControl(control, []);
  const ended: RunState = { ...state, status: "cancelled", tokens: [] };
  return kept ? { ...ended, control: kept } : ended;
}

/** Puts a token where the next step is to be undone; ends the run when there is none. */
export function undoNext(turn: Turn, ending: Ending): void {
  const next = controlOf(turn).undoable.at(-1);
  if (!next) turn.failure = ending.failure;
  else turn.tokens = [{ type: "ready", id: newTokenId(turn), node: next.node, undoes: next.step }];
}

function newTokenId(turn: Turn): string {
  turn.nextToken += 1;
  return tokenId(turn.nextToken - 1);
}
