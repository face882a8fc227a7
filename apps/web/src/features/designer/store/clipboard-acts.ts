import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { GraphPiece, Position } from "../graph/graph-command.ts";
import { idMaker } from "../graph/make-id.ts";
import { copyText, freshPiece, pieceOf, readClipboardText } from "../graph/paste.ts";
import type { DesignerStore } from "./designer-store.ts";
import { selectedItems } from "./selection-acts.ts";

const PASTE_OFFSET = 32;

/**
 * What this window copied last. Pasted here again it comes back whole, with the people and values that the text on the
 * clipboard leaves out.
 */
let kept: { readonly text: string; readonly piece: GraphPiece } | null = null;

/** The selected nodes and notes as clipboard text; null when none is selected. */
export function copySelected(designer: DesignerStore): string | null {
  const piece = selectedPiece(designer);
  if (piece.nodes.length + piece.notes.length === 0) return null;
  const text = copyText(piece, CATALOGUE);
  kept = { text, piece };
  return text;
}

/** Adds what the clipboard text holds, beside where it was. Gives back what was added; null when it holds no nodes. */
export function pasteText(designer: DesignerStore, text: string, corner?: Position): GraphPiece | null {
  const piece = kept?.text === text ? kept.piece : readClipboardText(text);
  return piece && pastePiece(designer, piece, corner);
}

/** Adds a copy of the selected nodes and notes. */
export function duplicateSelected(designer: DesignerStore): void {
  pastePiece(designer, selectedPiece(designer));
}

function selectedPiece(designer: DesignerStore): GraphPiece {
  return pieceOf(designer.state.getState().graph, new Set(selectedItems(designer).map(({ id }) => id)));
}

function pastePiece(designer: DesignerStore, piece: GraphPiece, corner?: Position): GraphPiece {
  const places = [...piece.nodes, ...piece.notes].map(({ position }) => position);
  if (places.length === 0) return piece;
  const { graph } = designer.state.getState();
  const beside = {
    x: Math.min(...places.map(({ x }) => x)) + PASTE_OFFSET,
    y: Math.min(...places.map(({ y }) => y)) + PASTE_OFFSET,
  };
  const items = freshPiece(piece, { corner: corner ?? beside, makeId: idMaker(graph) });
  designer.dispatch({ type: "items.paste", items });
  return items;
}
