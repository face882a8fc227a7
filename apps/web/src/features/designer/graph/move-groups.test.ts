import { describe, expect, it } from "vitest";
import { testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { groupUnder, placesOfNodes } from "./move-groups.ts";

const at = (id: string, x: number, y: number) => testNode(id, { position: { x, y } });
const graph = {
  ...testGraph([at("a", 0, 0), at("b", 100, 200), at("c", 600, 0)]),
  groups: [{ id: "g", name: "", description: "", nodes: ["a", "b"] }],
};

describe("placesOfNodes", () => {
  it("moves the nodes as their frame moves", () => {
    // The frame begins 16 to the left of and 40 above its cards.
    expect(placesOfNodes(graph, { g: { x: 4, y: -10 }, c: { x: 1, y: 1 } })).toEqual({
      a: { x: 20, y: 30 },
      b: { x: 120, y: 230 },
      c: { x: 1, y: 1 },
    });
  });
});

describe("groupUnder", () => {
  it("finds the frame a card lies on, whether or not the card is of the group", () => {
    expect(groupUnder(graph, "c", { x: 50, y: 100 })).toBe("g");
    expect(groupUnder(graph, "c", { x: 700, y: 28 })).toBeNull();
    expect(groupUnder(graph, "b", { x: 50, y: 28 })).toBe("g");
  });
});
