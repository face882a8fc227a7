import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../limits.ts";
import { graphOf, node } from "../testing/definitions.ts";
import { EMPTY_GRAPH, Graph, GraphId, GraphNode, PortId } from "./graph.ts";

describe("Graph", () => {
  test("the empty graph is one", () => {
    expect(Graph.parse(EMPTY_GRAPH)).toEqual(EMPTY_GRAPH);
  });

  test("what is left out is filled, and parsing again changes nothing", () => {
    const short = {
      schemaVersion: 1,
      nodes: [{ id: "a", type: "order.act", typeVersion: 1, name: "", params: {}, position: { x: 0, y: 0 } }],
      edges: [{ id: "e", from: { node: "a", port: "out" }, to: { node: "b", port: "in" } }],
    };
    const graph = Graph.parse(short);
    expect(graph).toMatchObject({ nodes: [{ onError: "stop" }], edges: [{ order: 0 }], notes: [], groups: [] });
    expect(Graph.parse(JSON.parse(JSON.stringify(graph)))).toEqual(graph);
  });

  test.each<[string, unknown]>([
    ["a key nobody knows", { ...EMPTY_GRAPH, colour: "red" }],
    ["another format version", { ...EMPTY_GRAPH, schemaVersion: 2 }],
    ["a node that stands nowhere", graphOf([{ ...node("a", "order.act"), position: { x: Number.NaN, y: 0 } }], [])],
    ["a retry without attempts", graphOf([{ ...node("a", "order.act"), retry: { attempts: 0, delaysMs: [1] } }], [])],
    ["a timeout of a day and a bit", graphOf([{ ...node("a", "order.act"), timeoutMs: 86_400_001 }], [])],
  ])("refuses %s", (_, graph) => {
    expect(Graph.safeParse(graph).success).toBe(false);
  });

  test("holds as many nodes as the limit says, and not one more", () => {
    const nodes = (count: number) => Array.from({ length: count }, (_, index) => node(`n${index}`, "order.act"));
    expect(Graph.safeParse(graphOf(nodes(LIMITS.flowNodesImported), [])).success).toBe(true);
    expect(Graph.safeParse(graphOf(nodes(LIMITS.flowNodesImported + 1), [])).success).toBe(false);
  });

  test("names are as long as the limit says, and not one sign longer", () => {
    const named = (length: number) =>
      GraphNode.safeParse(node("a", "order.act", { name: "名".repeat(length) })).success;
    expect(named(LIMITS.nameChars)).toBe(true);
    expect(named(LIMITS.nameChars + 1)).toBe(false);
  });

  test("survives JSON for any graph", () => {
    // The one text of these letters that is no id: see GraphId.
    const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,10}$/).filter((text) => text !== "__proto__");
    const params = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.oneof(fc.string(), fc.integer(), fc.boolean()));
    const nodes = fc.array(
      fc.tuple(id, params).map(([name, given]) => node(name, "order.act", { params: given })),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(nodes, (list) => {
        const graph = Graph.parse(graphOf(list, []));
        expect(Graph.parse(JSON.parse(JSON.stringify(graph)))).toEqual(graph);
      }),
      { numRuns: 1_000 },
    );
  });
});

test.each([
  ["n1", true],
  ["a-b_C9", true],
  ["x".repeat(64), true],
  ["x".repeat(65), false],
  ["a b", false],
  ["", false],
  ["名", false],
])("GraphId %j: %s", (id, fine) => {
  expect(GraphId.safeParse(id).success).toBe(fine);
});

test.each([
  ["out", true],
  ["other_currency", true],
  ["Out", false],
  ["1st", false],
  ["", false],
])("PortId %j: %s", (id, fine) => {
  expect(PortId.safeParse(id).success).toBe(fine);
});
