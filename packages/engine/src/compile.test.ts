import type { Graph } from "@orderloom/schema/graph/graph";
import { expect, test } from "vitest";
import { compile } from "./compile.ts";
import { type Drawn, graphOf } from "./testing/graph-of.ts";
import { TEST_CATALOGUE } from "./testing/nodes.ts";

const look: Drawn = {
  type: "look",
  params: { reads: ["phone", "lines"] },
  timeoutMs: 500,
  retry: { attempts: 2, delaysMs: [10] },
};
const nodes: Readonly<Record<string, Drawn>> = {
  t: { type: "trigger" },
  b: { type: "branch", params: { atLeast: 5 }, onError: "port" },
  l: look,
};
const graph = graphOf(nodes, ["t:out>b", "b:error>l", "b:yes>l"]);

test("a program has all that turns need, looked up once", () => {
  const program = compile(graph, TEST_CATALOGUE);
  expect(program.triggers).toEqual([{ node: "t", spec: { events: ["OrderPaid"], shopIds: null } }]);
  expect(program.reads).toEqual(["lines", "phone"]);
  expect(program.requires).toEqual(["test.branch@1", "test.look@1", "test.trigger@1"]);
  expect([...program.nodes.keys()]).toEqual(["t", "b", "l"]);
  const branch = program.nodes.get("b");
  expect(branch).toMatchObject({
    params: { atLeast: 5 },
    firstPort: "yes",
    canWait: false,
    retry: null,
    timeoutMs: null,
  });
  expect([...(branch?.exits ?? [])]).toEqual([
    ["yes", ["l"]],
    ["no", []],
    ["error", ["l"]],
  ]);
  expect(program.nodes.get("l")).toMatchObject({ timeoutMs: 500, retry: { attempts: 2, delaysMs: [10] } });
});

test("wires of one port are taken by their order, then by id, whatever their place in the document", () => {
  const drawn = graphOf({ t: { type: "trigger" }, a: look, b: look, c: look }, ["t:out>a", "t:out>b", "t:out>c"]);
  const orders: Readonly<Record<string, number>> = { e0: 2, e1: 1, e2: 1 };
  const edges = drawn.edges.map((edge) => ({ ...edge, order: orders[edge.id] ?? 0 }));
  for (const listed of [edges, edges.toReversed()]) {
    const program = compile({ ...drawn, edges: listed }, TEST_CATALOGUE);
    expect(program.nodes.get("t")?.exits.get("out")).toEqual(["b", "c", "a"]);
  }
});

test("params are parsed once: defaults are filled in", () => {
  const program = compile(graphOf({ z: { type: "end" } }, []), TEST_CATALOGUE);
  expect(program.nodes.get("z")?.params).toEqual({ fails: false });
});

const [first] = graph.nodes;
const broken: readonly { name: string; graph: Graph; code: string; params: object }[] = [
  {
    name: "an unknown node",
    graph: graphOf({ x: { type: "nothing" } }, []),
    code: "node_unknown",
    params: { node: "x", key: "test.nothing@1" },
  },
  {
    name: "params that do not parse",
    graph: graphOf({ x: { type: "branch", params: { atLeast: "5" } } }, []),
    code: "graph_invalid",
    params: { problem: "params", node: "x", path: "atLeast" },
  },
  {
    name: "an id used twice",
    graph: { ...graph, nodes: first ? [...graph.nodes, first] : [] },
    code: "graph_invalid",
    params: { problem: "node_id_repeated" },
  },
  {
    name: "a wire to nowhere",
    graph: graphOf(nodes, ["t:out>x"]),
    code: "graph_invalid",
    params: { problem: "edge_dangling", edge: "e0" },
  },
  {
    name: "a wire from nowhere",
    graph: graphOf(nodes, ["x:out>b"]),
    code: "graph_invalid",
    params: { problem: "edge_dangling", edge: "e0" },
  },
  {
    name: "a wire from a port that is not there",
    graph: graphOf(nodes, ["l:error>b"]),
    code: "graph_invalid",
    params: { problem: "edge_dangling", edge: "e0" },
  },
];

test.each(broken)("refuses $name", ({ graph: given, code, params }) => {
  expect(() => compile(given, TEST_CATALOGUE)).toThrow(expect.objectContaining({ code, params }));
});
