import { CATALOGUE } from "@orderloom/nodes/definitions";
import { Graph } from "@orderloom/schema/graph/graph";
import { checkGraph, isPublishable } from "@orderloom/schema/graph/graph-check";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleView, TRIAL_SAMPLES } from "../../../lib/trial/trial-samples.ts";
import { planInline } from "./from-sub-flow.ts";
import { drawnFlow } from "./testing/drawn-flow.ts";
import { playFlows, type Stage } from "./testing/play-flows.ts";
import { planSubFlow } from "./to-sub-flow.ts";

const FLOW = "8a6f0c0e-3d1b-4a58-b0a6-1c9d6c0f7a03";
const [sample] = TRIAL_SAMPLES;
if (!sample) throw new Error("no sample");
const order = sampleView(sample, "00000000-0000-4000-8000-00000000005a");

/** A stretch of a flow as somebody drags a box around it, or nodes picked from anywhere. */
const picked = drawnFlow.chain((graph) => {
  const ids = graph.nodes.map(({ id }) => id);
  const stretch = fc
    .tuple(fc.nat(ids.length - 1), fc.integer({ min: 1, max: ids.length }))
    .map(([from, count]) => ids.slice(from, from + count));
  return fc.record({
    graph: fc.constant(graph),
    ids: fc.oneof({ weight: 4, arbitrary: stretch }, fc.subarray(ids, { minLength: 1 })),
    dice: fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }),
  });
});

const VALUES = [1, 1, "two", null, [1, 2], { a: 1 }];

function stageOf(graph: Graph, dice: readonly number[], inner: Graph | null): Stage {
  const places = new Map(graph.nodes.map(({ id }, index) => [id, dice[index % dice.length] ?? 0]));
  return {
    flows: new Map(inner ? [[FLOW, inner]] : []),
    order,
    answer: (node) => {
      const die = places.get(node) ?? 0;
      return { ok: die !== 9, value: VALUES[die % VALUES.length] ?? null };
    },
  };
}

test("a flow does the same with a part of it as a sub-flow and put back in line, and all can be published", () => {
  let made = 0;
  fc.assert(
    fc.property(picked, ({ graph, ids, dice }) => {
      const plan = planSubFlow({ graph, ids: new Set(ids), catalogue: CATALOGUE });
      if ("code" in plan) return;
      made += 1;
      const { graph: outer, call } = plan.outer({ flowId: FLOW, name: "x" });
      for (const drawn of [outer, plan.inner]) {
        expect(Graph.parse(drawn)).toEqual(drawn);
        const problems = checkGraph(drawn, CATALOGUE);
        expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(isPublishable(problems)).toBe(true);
      }
      expect(outer.nodes.filter(({ id }) => id === call)).toHaveLength(1);
      const before = playFlows(graph, stageOf(graph, dice, null));
      const after = playFlows(outer, stageOf(graph, dice, plan.inner));
      expect(after).toEqual(before);
      const caller = outer.nodes.find(({ id }) => id === call);
      if (!caller) throw new Error("no call");
      const inline = planInline({ graph: outer, call: caller, called: plan.inner, catalogue: CATALOGUE });
      if ("code" in inline) throw new Error(`${inline.code} ${inline.nodes.map(({ id }) => id).join(" ")}`);
      expect(Graph.parse(inline.graph)).toEqual(inline.graph);
      expect(new Set(inline.graph.nodes.map(({ id }) => id))).toEqual(new Set(graph.nodes.map(({ id }) => id)));
      expect(isPublishable(checkGraph(inline.graph, CATALOGUE))).toBe(true);
      expect(playFlows(inline.graph, stageOf(graph, dice, null))).toEqual(before);
    }),
    { numRuns: 600 },
  );
  expect(made).toBeGreaterThan(100);
});
