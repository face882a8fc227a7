import type { Graph } from "@orderloom/schema/graph/graph";
import { largeOrderTemplate } from "@orderloom/templates/large-order/template";
import { expect, test } from "vitest";
import { ANY_SHOP } from "../../../lib/trial/play-test.ts";
import { sampleView, TRIAL_SAMPLES } from "../../../lib/trial/trial-samples.ts";
import { earlierOutputs } from "./earlier-outputs.ts";

const GRAPH = largeOrderTemplate.graph(largeOrderTemplate.options.parse(largeOrderTemplate.example), "zh");
const [ordinary] = TRIAL_SAMPLES;
if (!ordinary) throw new Error("the shelf is empty");
const ORDER = sampleView(ordinary, ANY_SHOP);
const after = GRAPH.edges.find(({ from }) => from.node === "approve")?.to.node ?? "";
const told = (graph: Graph) =>
  earlierOutputs(graph, after, ORDER).outputs.map(({ id, isOfSample }) => [id, isOfSample]);

test("what an order of another way never comes to is shown of a sample", () => {
  expect(told(GRAPH)).toContainEqual(["approve", true]);
});

test("it is shown although the node itself, and others before it, are not finished", () => {
  const broken = {
    ...GRAPH,
    nodes: GRAPH.nodes.map((node) => ([after, "address"].includes(node.id) ? { ...node, params: { no: 1 } } : node)),
  };
  expect(told(broken)).toContainEqual(["approve", true]);
});
