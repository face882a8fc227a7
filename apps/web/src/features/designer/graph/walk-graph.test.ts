import { describe, expect, it } from "vitest";
import { testEdge, testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { type Direction, firstNode, reach, walkGraph } from "./walk-graph.ts";

const at = (id: string, x: number, y: number) => testNode(id, { position: { x, y } });
const graph = testGraph(
  [at("yes", 300, 0), at("trigger", 0, 50), at("no", 300, 100), at("end", 600, 50), at("loose", 0, 400)],
  [
    testEdge("1", "trigger:no", "no"),
    testEdge("2", "trigger:yes", "yes"),
    testEdge("3", "yes", "end"),
    testEdge("4", "no", "end"),
  ],
);
const walk = (from: string, direction: Direction, cameFrom: string | null = null) =>
  walkGraph(graph, from, { direction, cameFrom });

describe("walkGraph", () => {
  it("goes right to the uppermost target, and left back where it came from", () => {
    expect(walk("trigger", "right")).toBe("yes");
    expect(walk("end", "left")).toBe("yes");
    expect(walk("end", "left", "no")).toBe("no");
    expect(walk("end", "left", "trigger")).toBe("yes");
  });

  it("goes up and down among branches, then to the nearest", () => {
    expect(walk("yes", "down")).toBe("no");
    expect(walk("no", "up")).toBe("yes");
    expect(walk("no", "down")).toBe("loose");
  });

  it("says when there is nothing that way", () => {
    expect(walk("end", "right")).toBeNull();
    expect(walk("trigger", "left")).toBeNull();
    expect(walk("yes", "up")).toBeNull();
  });

  it("starts where nothing leads to, and anywhere from a node that is gone", () => {
    expect(firstNode(graph)).toBe("trigger");
    expect(walk("gone", "right")).toBe("yes");
    expect(firstNode(testGraph([]))).toBeNull();
  });
});

describe("reach", () => {
  it("finds all that follows, or leads here", () => {
    expect([...reach(graph, ["yes"], "right")]).toEqual(["yes", "end"]);
    expect([...reach(graph, ["end"], "left")].toSorted()).toEqual(["end", "no", "trigger", "yes"]);
  });
});
