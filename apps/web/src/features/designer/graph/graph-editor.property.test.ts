import type { Graph } from "@orderloom/schema/graph/graph";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edit } from "./graph-editor.ts";
import { act, type Edited, EMPTY_HISTORY, redo, undo } from "./history.ts";
import { arbitraryCommand } from "./testing/arbitrary-command.ts";
import { arbitraryGraph } from "./testing/arbitrary-graph.ts";

const graphAndCommand = arbitraryGraph.chain((graph) => fc.tuple(fc.constant(graph), arbitraryCommand(graph)));

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

describe("edit", () => {
  it("is undone by its inverse, and its inverse by the inverse's", () => {
    fc.assert(
      fc.property(graphAndCommand, ([graph, command]) => {
        const forth = edit(deepFreeze(graph), command);
        const back = edit(deepFreeze(forth.graph), forth.inverse);
        expect(back.graph).toEqual(graph);
        expect(edit(back.graph, back.inverse).graph).toEqual(forth.graph);
      }),
      { numRuns: 2_000 },
    );
  });

  it("leaves no wire of a removed node, and no other wire is lost", () => {
    fc.assert(
      fc.property(
        arbitraryGraph.chain((graph) => fc.tuple(fc.constant(graph), fc.subarray(idsOf(graph)))),
        ([graph, ids]) => {
          const { graph: next } = edit(graph, { type: "items.remove", ids, heal: false });
          expect(next.edges).toEqual(
            graph.edges.filter((edge) => !ids.includes(edge.from.node) && !ids.includes(edge.to.node)),
          );
        },
      ),
    );
  });

  it("heals so that what was reached through the first port still is", () => {
    fc.assert(
      fc.property(
        arbitraryGraph.filter((graph) => graph.nodes.length > 0),
        (graph) => {
          const gone = graph.nodes[0]?.id ?? "";
          const into = graph.edges.find((edge) => edge.to.node === gone && edge.from.node !== gone);
          const out = graph.edges.find((edge) => edge.from.node === gone && edge.to.node !== gone);
          fc.pre(into !== undefined && out !== undefined && into.from.node !== out.to.node);
          const { graph: next } = edit(graph, { type: "items.remove", ids: [gone], heal: true });
          const joined = next.edges.some(
            (edge) =>
              edge.from.node === into?.from.node && edge.from.port === into?.from.port && edge.to.node === out?.to.node,
          );
          expect(joined).toBe(true);
          expect(new Set(next.edges.map((edge) => edge.id)).size).toBe(next.edges.length);
        },
      ),
    );
  });
});

describe("history", () => {
  it("goes back to the first graph and forth to the last, step by step the same", () => {
    fc.assert(
      fc.property(arbitraryGraph, fc.infiniteStream(fc.nat()), fc.boolean(), (graph, seeds, joined) => {
        const graphs = editSome(graph, seeds, joined ? "typing" : null);
        let now: Edited = graphs;
        const last = now.graph;
        const steps = now.history.past.length;
        for (let step = 0; step < steps; step += 1) {
          const back = undo(now);
          expect(redo(back).graph).toEqual(now.graph);
          now = back;
        }
        expect(now.graph).toEqual(graph);
        expect(undo(now)).toBe(now);
        for (let step = 0; step < steps; step += 1) now = redo(now);
        expect(now.graph).toEqual(last);
        expect(redo(now)).toBe(now);
      }),
    );
  });
});

function editSome(graph: Graph, seeds: Iterator<number>, key: string | null): Edited {
  let now: Edited = { graph, history: EMPTY_HISTORY };
  for (let step = 0; step < 6; step += 1) {
    const seed: number = seeds.next().value ?? 0;
    const [command] = fc.sample(arbitraryCommand(now.graph), { seed, numRuns: 1 });
    if (command) now = act(now, { command, key, at: step * 10 });
  }
  return now;
}

function idsOf(graph: Graph): string[] {
  return graph.nodes.map((node) => node.id);
}
