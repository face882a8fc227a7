import type { Position } from "../graph/graph-command.ts";
import { isInside } from "./polyline.ts";

/**
 * The ids of the drawn cards, notes and folded groups whose middle lies inside a closed stroke, the stroke in pixels of
 * the screen. An open group is its cards.
 */
export function cardsInside(canvas: HTMLElement, stroke: readonly Position[], folded: readonly string[]): string[] {
  return [...canvas.querySelectorAll(".react-flow__node")].flatMap((card) => {
    const id = card.getAttribute("data-id") ?? "";
    if (card.classList.contains("react-flow__node-frame") && !folded.includes(id)) return [];
    const { x, y, width, height } = card.getBoundingClientRect();
    return isInside({ x: x + width / 2, y: y + height / 2 }, stroke) ? [id] : [];
  });
}
