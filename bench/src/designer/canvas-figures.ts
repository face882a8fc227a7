import type { Figure } from "../yardstick/figure.ts";
import { median } from "../yardstick/statistics.ts";
import type { CanvasFigures } from "./measure-canvas.ts";

const ACTS = ["drag", "zoom"] as const;

/** The rounds on one flow as figures, its frames beside those of the canvas of one card in the same browser. */
export function canvasFigures(
  name: string,
  rounds: readonly CanvasFigures[],
  bare: readonly CanvasFigures[] | null,
): readonly Figure[] {
  const alone = { reference: null, ratio: null };
  const open = { name: `open_ms_${name}`, value: median(rounds.map(({ openMs }) => openMs)), unit: "ms", ...alone };
  const frames = ACTS.flatMap((act): readonly Figure[] => {
    const medianOf = (of: readonly CanvasFigures[]) => median(of.map((round) => round[act].medianMs));
    const value = medianOf(rounds);
    const beside = bare && { reference: `${act}_median_ms_${BARE}`, ratio: value / medianOf(bare) };
    // Of several rounds the best: a frame that the machine was late for says nothing of the canvas.
    const slowest = Math.min(...rounds.map((round) => round[act].slowestMs));
    return [
      { name: `${act}_median_ms_${name}`, value, unit: "ms", ...(beside ?? alone) },
      { name: `${act}_slowest_ms_${name}`, value: slowest, unit: "ms", ...alone },
    ];
  });
  return [open, ...frames];
}

/** What the canvas of one card is called. */
export const BARE = "empty";
