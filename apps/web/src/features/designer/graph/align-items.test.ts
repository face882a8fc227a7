import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALIGNMENTS, alignItems, distributeItems, type Placed } from "./align-items.ts";

const item = (id: string, place: readonly [x: number, y: number], width = 200): Placed => ({
  id,
  position: { x: place[0], y: place[1] },
  size: { width, height: 56 },
});

const three = [item("a", [0, 0]), item("b", [50, 100], 240), item("c", [500, 90])];

describe("alignItems", () => {
  it.each([
    ["left", { a: 0, b: 0, c: 0 }, "x"],
    ["center", { a: 250, b: 230, c: 250 }, "x"],
    ["right", { a: 500, b: 460, c: 500 }, "x"],
    ["top", { a: 0, b: 0, c: 0 }, "y"],
    ["middle", { a: 50, b: 50, c: 50 }, "y"],
    ["bottom", { a: 100, b: 100, c: 100 }, "y"],
  ] as const)("brings all to the %s", (alignment, expected, axis) => {
    const places = alignItems(three, alignment);
    expect(Object.fromEntries(Object.entries(places).map(([id, place]) => [id, place[axis]]))).toEqual(expected);
  });

  it("is done once: the second time nothing moves", () => {
    const places = fc.array(fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(places, fc.constantFrom(...ALIGNMENTS), (at, alignment) => {
        const items = at.map((place, index) => item(`n${index}`, place));
        const once = alignItems(items, alignment);
        const moved = items.map((old) => ({ ...old, position: once[old.id] ?? old.position }));
        expect(alignItems(moved, alignment)).toEqual(once);
      }),
    );
  });
});

describe("distributeItems", () => {
  it("leaves equal gaps between the outermost, which stay", () => {
    // From 0 to 700 with 200 + 240 + 200 taken leaves two gaps of 30.
    expect(distributeItems(three, "x")).toEqual({ b: { x: 230, y: 100 } });
  });

  it("leaves one or two as they are", () => {
    expect(distributeItems(three.slice(0, 2), "y")).toEqual({});
  });
});
