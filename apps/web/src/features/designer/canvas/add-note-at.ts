import type { Position } from "../graph/graph-command.ts";
import { snap } from "../graph/tidy-graph.ts";
import { addNote } from "../store/designer-acts.ts";
import type { DesignerStore } from "../store/designer-store.ts";

/** Puts an empty note on the grid's point nearest to a place. */
export function addNoteAt(designer: DesignerStore, { x, y }: Position): void {
  addNote(designer, { x: snap(x), y: snap(y) });
}
