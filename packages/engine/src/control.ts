import type { RunControl, Token } from "@orderloom/schema/run/run";
import type { Turn } from "./turn.ts";

/** What a run remembers that has come through no split, loop, handler or undo. */
const NOTHING: RunControl = { forks: {}, lists: {}, handled: null, undoable: [], ending: null, notUndone: [] };

/** What the run remembers of its constructs. */
export function controlOf({ control }: Pick<Turn, "control">): RunControl {
  return control ?? NOTHING;
}

/** Remembers something more; what was there is left as it is, since the state before the turn still holds it. */
export function remember(turn: Turn, change: Partial<RunControl>): void {
  turn.control = { ...controlOf(turn), ...change };
}

/** Without what no token can come back to; null when nothing is left. */
export function pruneControl(control: RunControl, tokens: readonly Token[]): RunControl | null {
  const inside = new Set(tokens.flatMap(({ frames }) => frames?.map(({ step }) => step) ?? []));
  const forks = ofSteps(control.forks, inside);
  const lists = ofSteps(control.lists, inside);
  const { handled, undoable, ending, notUndone } = control;
  const isEmpty =
    handled === null &&
    ending === null &&
    [forks, lists, undoable, notUndone].every((part) => Object.keys(part).length === 0);
  return isEmpty ? null : { forks, lists, handled, undoable, ending, notUndone };
}

function ofSteps<Value>(record: Readonly<Record<string, Value>>, steps: ReadonlySet<string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([step]) => steps.has(step)));
}
