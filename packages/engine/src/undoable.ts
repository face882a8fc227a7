import type { Undoable } from "@orderloom/schema/run/run";

/** What is left to undo when the last one was dealt with, be it undone or not. */
export function afterUndo(undoable: readonly Undoable[]): Undoable[] {
  return undoable.slice(0, -1);
}
