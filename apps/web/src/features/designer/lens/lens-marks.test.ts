import { describe, expect, test } from "vitest";
import { testEdge, testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { lensFigures, wireWeight } from "./lens-marks.ts";

const GRAPH = testGraph(
  [testNode("a"), testNode("b"), testNode("c")],
  [testEdge("yes", "a:yes", "b"), testEdge("no", "a:no", "c")],
);
const COUNTS = [
  { node: "a", port: "yes", count: 90 },
  { node: "b", port: "failed", count: 2 },
];

describe("lensFigures", () => {
  test("a wire carries what left by its port", () => {
    const { edges, largest } = lensFigures({ lens: "throughput", counts: COUNTS }, GRAPH);
    expect([...edges]).toEqual([
      ["yes", { tone: "calm", count: 90 }],
      ["no", { tone: "faint", count: 0 }],
    ]);
    expect(largest).toBe(90);
  });

  test("what no order took is told, nodes and wires", () => {
    const { nodes, edges } = lensFigures({ lens: "coverage", counts: COUNTS, days: 30 }, GRAPH);
    expect([...nodes.keys()]).toEqual(["c"]);
    const waiting = lensFigures({ lens: "coverage", counts: COUNTS.slice(0, 1), days: 30 }, GRAPH).nodes;
    expect([...waiting.keys()]).toEqual(["c"]);
    expect(edges.get("no")).toEqual({ tone: "warn", count: 0 });
  });

  test("dead letters weigh more than failures that somebody took care of", () => {
    const letters = [
      { node: "b", code: "call_failed", count: 3 },
      { node: "b", code: "call_timeout", count: 1 },
    ];
    const { nodes } = lensFigures({ lens: "errors", counts: COUNTS, letters }, GRAPH);
    expect([...nodes]).toEqual([["b", { tone: "bad", count: 2, letters: 4 }]]);
    expect(lensFigures({ lens: "errors", counts: COUNTS, letters: [] }, GRAPH).nodes.get("b")?.tone).toBe("warn");
  });

  test("who waits now stands beside how long it usually takes", () => {
    const places = { nodes: [{ node: "b", count: 4, oldest: "2026-11-22T00:00:00Z" }], unplaced: 0, atLeast: false };
    const waits = [
      { node: "b", steps: 10, medianMs: 60_000, p90Ms: 120_000 },
      { node: "c", steps: 1, medianMs: 1_000, p90Ms: 1_000 },
    ];
    const { nodes } = lensFigures({ lens: "waiting", places, waits }, GRAPH);
    expect(nodes.get("b")).toMatchObject({ tone: "calm", count: 4, medianMs: 60_000, oldest: "2026-11-22T00:00:00Z" });
    expect(nodes.get("c")).toMatchObject({ tone: "faint", count: 0 });
    expect([...lensFigures({ lens: "flight", places }, GRAPH).nodes.keys()]).toEqual(["b"]);
  });

  test("the thickest wire is the one most took, and none is too thin to see", () => {
    expect([wireWeight(100, 100), wireWeight(25, 100), wireWeight(0, 100), wireWeight(0, 0)]).toEqual([5, 3, 1, 1]);
  });
});
