import type { Graph } from "@orderloom/schema/graph/graph";
import { largeOrderTemplate } from "@orderloom/templates/large-order/template";
import { expect, test } from "vitest";
import { soundPart } from "./sound-part.ts";

const GRAPH = largeOrderTemplate.graph(largeOrderTemplate.options.parse(largeOrderTemplate.example), "zh");
const breaking = (...ids: readonly string[]): Graph => ({
  ...GRAPH,
  nodes: GRAPH.nodes.map((node) => (ids.includes(node.id) ? { ...node, params: { nonsense: true } } : node)),
});
const wires = (graph: Graph | undefined) => graph?.edges.map(({ from, to }) => `${from.node}:${from.port}>${to.node}`);

test("a draft without a fault is played as it is", () => {
  expect(soundPart(GRAPH)?.graph).toBe(GRAPH);
});

test("the way leads past what cannot be played", () => {
  const [into, outOf] = [
    GRAPH.edges.find(({ to }) => to.node === "amount"),
    GRAPH.edges.find(({ from }) => from.node === "amount"),
  ];
  const part = soundPart(breaking("amount"));
  expect(part?.graph.nodes.map(({ id }) => id)).not.toContain("amount");
  expect(wires(part?.graph)).toContain(`${into?.from.node}:${into?.from.port}>${outOf?.to.node}`);
});

test("a wire that leaves by a port that is gone is left out, and so is one to nowhere", () => {
  const [edge, ...edges] = GRAPH.edges;
  if (!edge) throw new Error("no wire");
  const odd = {
    ...GRAPH,
    edges: [
      ...edges,
      { ...edge, from: { ...edge.from, port: "gone" } },
      { ...edge, id: "x", to: { node: "nobody", port: "in" } },
    ],
  };
  expect(wires(soundPart(odd)?.graph)).toEqual(wires({ ...GRAPH, edges }));
});

test("with nothing that can be played there is still a program, which nothing starts", () => {
  expect(soundPart(breaking(...GRAPH.nodes.map(({ id }) => id)))?.program.triggers).toEqual([]);
});
