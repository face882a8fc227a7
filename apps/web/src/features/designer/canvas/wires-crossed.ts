import type { Position } from "../graph/graph-command.ts";
import { linesCross } from "./polyline.ts";

/** How finely a wire is looked at, in units of the canvas. */
const SAMPLE = 8;

/** The ids of the drawn wires that a stroke crosses, the stroke in units of the canvas. */
export function wiresCrossed(canvas: HTMLElement, stroke: readonly Position[]): readonly string[] {
  return [...canvas.querySelectorAll<SVGPathElement>(".react-flow__edge-path")].flatMap((path) => {
    const id = path.closest(".react-flow__edge")?.getAttribute("data-id");
    return id && linesCross(pointsOf(path), stroke) ? [id] : [];
  });
}

function pointsOf(path: SVGPathElement): readonly Position[] {
  const length = path.getTotalLength();
  const steps = Math.ceil(length / SAMPLE);
  return Array.from({ length: steps + 1 }, (_, step) => path.getPointAtLength((length * step) / Math.max(1, steps)));
}
