import { describe, expect, test } from "vitest";
import { testEdge, testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { compareGraphs } from "./compare-graphs.ts";
import { readSides, writeSides } from "./compare-side.ts";

const at = (id: string, x: number, y: number) => testNode(id, { position: { x, y } });

describe("compareGraphs", () => {
  const before = testGraph([at("a", 0, 0), at("b", 300, 0), at("c", 300, 20)], [testEdge("e1", "a:out", "b")]);
  const after = testGraph([at("a", 0, 0), at("d", 300, 0)], [testEdge("e1", "a:out", "d")]);
  const { graph, nodes, edges } = compareGraphs(before, after);

  test("draws what is new, and what is gone as ghosts", () => {
    expect([...nodes]).toEqual([
      ["d", "added"],
      ["b", "removed"],
      ["c", "removed"],
    ]);
    expect([...edges]).toEqual([
      ["e1", "added"],
      ["gone-e1", "removed"],
    ]);
    expect(graph.edges.map(({ id, to }) => [id, to.node])).toEqual([
      ["e1", "d"],
      ["gone-e1", "b"],
    ]);
  });

  test("no ghost stands upon another card", () => {
    const places = graph.nodes.map(({ position }) => position);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length);
    expect(graph.nodes.find(({ id }) => id === "b")?.position).toEqual({ x: 300, y: 80 });
    expect(graph.nodes.find(({ id }) => id === "c")?.position).toEqual({ x: 300, y: 180 });
  });
});

describe("the sides of a comparison", () => {
  test.each(["3..draft", "1..12", "draft..file", "2..review"])("%s comes back from the address", (text) => {
    const sides = readSides(text);
    expect(sides && writeSides(sides)).toBe(text);
  });

  test.each(["", "3", "0..1", "a..b", "1..2..3", "-1..2"])("%j is none", (text) => {
    expect(readSides(text)).toBeNull();
  });
});
