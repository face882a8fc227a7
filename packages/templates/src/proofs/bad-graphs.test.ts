import { readdirSync, readFileSync } from "node:fs";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { Graph } from "@orderloom/schema/graph/graph";
import { checkGraph } from "@orderloom/schema/graph/graph-check";
import { problemSentence } from "@orderloom/schema/messages/problems";
import { describe, expect, test } from "vitest";
import { z } from "zod";

/** One fault a file: the problem that has to be found, at which nodes, and what its sentence says. */
const BadGraph = z.strictObject({ problem: z.string(), nodes: z.array(z.string()), says: z.string(), graph: Graph });

const folder = new URL("./bad/", import.meta.url);
const corpus = readdirSync(folder).map((name) => ({
  name,
  ...BadGraph.parse(JSON.parse(readFileSync(new URL(name, folder), "utf8"))),
}));

const proofsOf = (graph: Graph) => checkGraph(graph, CATALOGUE);

describe("what a graph proves wrong before any order comes", () => {
  test.each(corpus)("$name is found, and nothing else is", ({ graph, problem, nodes, says }) => {
    const found = proofsOf(graph);
    expect(found.map(({ code, nodes: where }) => ({ code, nodes: where }))).toEqual([{ code: problem, nodes }]);
    expect(found.map((one) => problemSentence(one, "zh")).join()).toContain(says);
    for (const one of found) expect(problemSentence(one, "en")).not.toMatch(/[{}]/);
  });

  test("what is looked after is no fault", () => {
    const sound = corpus.flatMap(({ name, graph }) => lookedAfter(name, graph));
    expect(sound.length).toBeGreaterThan(4);
    for (const graph of sound) expect(proofsOf(graph).map(({ code }) => code)).toEqual([]);
  });
});

/** The same graph with the fault mended, in each of the ways that its sentence offers. */
function lookedAfter(name: string, graph: Graph): readonly Graph[] {
  const set = (id: string, change: (node: Graph["nodes"][number]) => Graph["nodes"][number]): Graph => ({
    ...graph,
    nodes: graph.nodes.map((node) => (node.id === id ? change(node) : node)),
  });
  switch (name) {
    case "dead-join-count.json":
      return [set("join", (node) => ({ ...node, params: { ...node.params, count: 2 } }))];
    case "dead-join-all.json":
      return [set("join", (node) => ({ ...node, params: { ...node.params, mode: "started" } }))].map(withoutMissed);
    case "refund-failure-lost.json":
      return [handled(graph)];
    case "refund-not-made-up.json":
      return [handled(graph), set("books", (node) => ({ ...node, onError: "continue" }))];
    case "effect-before-dedup.json":
      return [
        set("push", (node) => ({ ...node, params: { ...node.params, method: "GET" } })),
        set("updated", (node) => ({ ...node, params: { event: "OrderPaid", shopIds: null } })),
      ];
    default:
      return [];
  }
}

/** A join that waits for whatever can come has one way out. */
function withoutMissed(graph: Graph): Graph {
  return {
    ...graph,
    nodes: graph.nodes.filter(({ id }) => id !== "m"),
    edges: graph.edges.filter(({ to }) => to.node !== "m"),
  };
}

function handled(graph: Graph): Graph {
  const [first] = graph.nodes;
  const tell = graph.nodes.find(({ id }) => id === "tell");
  if (!first || !tell) return graph;
  const handler = { ...first, id: "handler", type: "control.on-error", params: {} };
  const told = { ...tell, id: "told" };
  const wire = { id: "handled", from: { node: "handler", port: "out" }, to: { node: "told", port: "in" }, order: 0 };
  return { ...graph, nodes: [...graph.nodes, handler, told], edges: [...graph.edges, wire] };
}
