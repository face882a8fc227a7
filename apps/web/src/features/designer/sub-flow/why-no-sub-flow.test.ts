import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import { expect, test } from "vitest";
import { testEdge, testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { asks, PAID, sends } from "./testing/drawn-flow.ts";
import { planSubFlow } from "./to-sub-flow.ts";

const refusalOf = (graph: Graph, ids: readonly string[]) => {
  const plan = planSubFlow({ graph, ids: new Set(ids), catalogue: CATALOGUE });
  return "code" in plan ? [plan.code, ...plan.nodes.map(({ id }) => id)] : [];
};

/** paid → a → b → c, with `b` as given. */
function chain(b: GraphNode, more: readonly GraphNode[] = [], wires: Graph["edges"] = []): Graph {
  const edges = [testEdge("1", "paid", "a"), testEdge("2", "a:done", "b"), testEdge("3", "b:done", "c"), ...wires];
  return testGraph([PAID, sends("a", []), b, sends("c", []), ...more], edges);
}

const FORK = testGraph(
  [PAID, sends("a", []), asks("b", "a"), sends("c", []), sends("d", ["{{ outputs.c.v }}"]), sends("e", [])],
  [
    testEdge("1", "paid", "a"),
    testEdge("2", "a:done", "b"),
    testEdge("3", "b:yes", "c"),
    testEdge("4", "b:no", "d"),
    testEdge("5", "c:done", "e"),
    testEdge("6", "d:done", "e"),
  ],
);
const SPLIT = {
  ...FORK,
  nodes: FORK.nodes.map((node) =>
    node.id === "b" ? testNode("b", { type: "control.split", params: { branches: ["A", "B"] } }) : node,
  ),
  edges: FORK.edges.map((edge, at) =>
    at === 2 || at === 3 ? { ...edge, from: { node: "b", port: at === 2 ? "b1" : "b2" } } : edge,
  ),
};
const of = (type: string, params: GraphNode["params"]) => testNode("b", { type, params });
const event = of("control.wait-event", { of: { type: "order", events: ["OrderDelivered"] }, timeoutMs: null });
const undone = sends("b", []);
const failing = testNode("h", { type: "control.on-error", params: {} });
const told = sends("t", ["{{ outputs.b.v }}"]);

test.each<[string, Graph, string[], string[]]>([
  ["a flow's beginning", chain(sends("b", [])), ["paid", "a"], ["begins", "paid"]],
  ["settings that are missing", chain(of("connector.http-request", {})), ["b"], ["incomplete", "b"]],
  ["a result", chain(of("control.result", { values: {} })), ["b"], ["gives_result", "b"]],
  ["a wait for an event", chain(event), ["b"], ["waits_for_event", "b"]],
  ["what is undone", chain({ ...undone, params: { ...undone.params, undoPath: "/x" } }), ["b"], ["undoes", "b"]],
  ["what started the run", chain(sends("b", ["{{ trigger.type }}"])), ["b"], ["reads_trigger", "b"]],
  ["outputs by any name", chain(sends("b", ['{{ outputs["a"] }}'])), ["b"], ["reads_anyhow", "b"]],
  ["two ways in", FORK, ["c", "d"], ["entries", "c", "d"]],
  ["two ways out", FORK, ["b"], ["exits", "c", "d"]],
  ["nodes apart", chain(sends("b", []), [sends("x", [])]), ["b", "x"], ["loose", "x"]],
  ["an end inside", chain({ ...sends("b", []), onError: "port" }), ["b"], ["ends_inside", "b"]],
  ["branches that are not joined", SPLIT, ["b", "c", "d"], ["branches", "c", "d"]],
  ["a reader beside", FORK, ["c"], ["read_elsewhere", "d"]],
  [
    "a failure's reader",
    chain(sends("b", []), [failing, told], [testEdge("4", "h", "t")]),
    ["b"],
    ["read_elsewhere", "t"],
  ],
])("%s cannot be in a sub-flow", (...[, graph, ids, refusal]) => {
  expect(refusalOf(graph, ids)).toEqual(refusal);
});

test("what crosses the border is declared, given and read", () => {
  const graph = chain(sends("b", ["{{ outputs.a.v }}"]));
  const end = { ...sends("c", ["{{ outputs.b.v }}"]) };
  const plan = planSubFlow({
    graph: { ...graph, nodes: graph.nodes.map((node) => (node.id === "c" ? end : node)) },
    ids: new Set(["b"]),
    catalogue: CATALOGUE,
  });
  if ("code" in plan) throw new Error(plan.code);
  expect(plan.inner.nodes.map(({ type, params }) => [type, params.inputs ?? params.values ?? params.body])).toEqual([
    ["trigger.called", { a_v: "json" }],
    ["connector.http-request", '["{{ outputs.called.a_v }}"]'],
    ["control.result", { b_v: "{{ outputs.b.v }}" }],
  ]);
  const { graph: outer } = plan.outer({ flowId: "8a6f0c0e-3d1b-4a58-b0a6-1c9d6c0f7a03", name: "打单" });
  expect(outer.nodes.at(-1)).toMatchObject({ name: "打单", params: { inputs: { a_v: "{{ outputs.a.v }}" } } });
  expect(outer.nodes.find(({ id }) => id === "c")?.params.body).toBe('["{{ outputs.sub_flow.b_v }}"]');
  expect(outer.edges.map(({ from, to }) => `${from.node}:${from.port}>${to.node}`)).toEqual([
    "paid:out>a",
    "a:done>sub_flow",
    "sub_flow:done>c",
  ]);
});
