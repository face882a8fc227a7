import { nextRound, popSplit } from "./frames.ts";
import { joinView } from "./join-view.ts";
import { moveFor } from "./move-for.ts";
import { afterFailure } from "./on-error.ts";
import { route } from "./routing.ts";
import { settleOutcome } from "./settle-outcome.ts";
import { statusOf } from "./status.ts";
import { afterUndo } from "./undoable.ts";
import { nextVisit } from "./visits.ts";

/**
 * The small decisions that the loop of a turn is made of. They stand in one value so that a test can put a wrong
 * one in its place and see a property fail; the product only ever uses {@link PARTS}.
 */
export type Parts = {
  readonly moveFor: typeof moveFor;
  readonly nextVisit: typeof nextVisit;
  readonly settleOutcome: typeof settleOutcome;
  readonly afterFailure: typeof afterFailure;
  readonly route: typeof route;
  readonly statusOf: typeof statusOf;
  readonly joinView: typeof joinView;
  readonly popSplit: typeof popSplit;
  readonly nextRound: typeof nextRound;
  readonly afterUndo: typeof afterUndo;
};

export const PARTS: Parts = {
  moveFor,
  nextVisit,
  settleOutcome,
  afterFailure,
  route,
  statusOf,
  joinView,
  popSplit,
  nextRound,
  afterUndo,
};
