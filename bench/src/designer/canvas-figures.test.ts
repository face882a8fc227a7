import { describe, expect, it } from "vitest";
import { canvasFigures } from "./canvas-figures.ts";

const round = (openMs: number, medianMs: number, slowestMs: number) => {
  const frames = { medianMs, slowestMs };
  return { openMs, drag: frames, zoom: frames };
};

describe("canvasFigures", () => {
  it("takes the median of the rounds, the best slowest frame, and compares with the bare canvas", () => {
    const figures = canvasFigures(
      "500",
      [round(300, 20, 90), round(200, 30, 60), round(250, 25, 80)],
      [round(1, 10, 20)],
    );
    expect(figures.slice(0, 3)).toEqual([
      { name: "open_ms_500", value: 250, unit: "ms", reference: null, ratio: null },
      {
        name: "drag_median_ms_500",
        value: 25,
        unit: "ms",
        reference: "drag_median_ms_empty",
        ratio: 2.5,
      },
      { name: "drag_slowest_ms_500", value: 60, unit: "ms", reference: null, ratio: null },
    ]);
    expect(figures.map(({ name }) => name).slice(3)).toEqual(["zoom_median_ms_500", "zoom_slowest_ms_500"]);
  });
});
