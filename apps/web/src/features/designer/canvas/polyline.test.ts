import { describe, expect, it, test } from "vitest";
import { isInside, linesCross } from "./polyline.ts";

const line = (...points: readonly (readonly [number, number])[]) => points.map(([x, y]) => ({ x, y }));

describe("linesCross", () => {
  const wire = line([0, 0], [50, 0], [50, 100], [100, 100]);

  it.each([
    ["through its first piece", line([20, -10], [20, 10]), true],
    ["through its turn", line([40, 50], [60, 50]), true],
    ["ending upon it", line([20, -10], [20, 0]), true],
    ["beside it", line([20, 10], [20, 90]), false],
    ["on its line, further on", line([110, 100], [150, 100]), false],
    ["a point", line([20, 0]), false],
    ["by a later piece of the cut", line([60, 10], [60, 40], [30, 40]), true],
  ])("a cut %s", (_name, cut, expected) => {
    expect(linesCross(cut, wire)).toBe(expected);
    expect(linesCross(wire, cut)).toBe(expected);
  });
});

test.each([
  [{ x: 5, y: 5 }, true],
  [{ x: 5, y: 11 }, false],
  [{ x: -1, y: 5 }, false],
  // Between the arms of the U.
  [{ x: 15, y: 2 }, false],
  [{ x: 25, y: 2 }, true],
])("%j is inside of a stroke like a U: %s", (point, inside) => {
  const stroke = [
    [0, 0],
    [10, 0],
    [10, 8],
    [20, 8],
    [20, 0],
    [30, 0],
    [30, 10],
    [0, 10],
  ];
  expect(
    isInside(
      point,
      stroke.map(([x = 0, y = 0]) => ({ x, y })),
    ),
  ).toBe(inside);
  expect(isInside(point, [])).toBe(false);
});
