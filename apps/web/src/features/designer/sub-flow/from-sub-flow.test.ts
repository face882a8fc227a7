import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import { expect, test } from "vitest";
import { testEdge, testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { planInline } from "./from-sub-flow.ts";
import { asks, PAID, sends } from "./testing/drawn-flow.ts";

const FLOW = "8a6f0c0e-3d1b-4a58-b0a6-1c9d6c0f7a03";
const at = (x: number, y: number) => ({ position: { x, y } });

function calls(inputs: Record<string, string>, over: Partial<GraphNode> = {}): GraphNode {
  return testNode("call", { type: "control.sub-flow", params: { flowId: FLOW, inputs }, ...at(600, 0), ...over });
}

/** paid → a → call → b, with what `b` reads and what is called. */
function outer(call: GraphNode, reads: readonly string[] = []): Graph {
  const nodes = [PAID, sends("a", [], at(300, 0)), call, sends("b", reads, at(900, 0)), sends("x", [], at(600, 96))];
  const edges = [testEdge("1", "paid", "a"), testEdge("2", "a:done", "call"), testEdge("3", "call:done", "b")];
  return testGraph(nodes, [...edges, testEdge("4", "b:done", "x")]);
}

const start = (inputs: Record<string, string> = {}) =>
  testNode("start", { type: "trigger.called", params: { inputs } });
const result = (id: string, values: Record<string, string>) =>
  testNode(id, { type: "control.result", params: { values } });

/** start → a → b → end. */
function inner(reads: readonly string[], values: Record<string, string>): Graph {
  const nodes = [
    start({ no: "text" }),
    sends("a", reads, at(300, 0)),
    sends("b", [], at(600, 0)),
    result("end", values),
  ];
  return testGraph(nodes, [testEdge("1", "start", "a"), testEdge("2", "a:done", "b"), testEdge("3", "b:done", "end")]);
}

const plan = (graph: Graph, called: Graph) => {
  const call = graph.nodes.find(({ id }) => id === "call");
  if (!call) throw new Error("no call");
  return planInline({ graph, call, called, catalogue: CATALOGUE });
};
const refusal = (graph: Graph, called: Graph) => {
  const made = plan(graph, called);
  return "code" in made ? [made.code, ...made.nodes.map(({ id }) => id)] : [];
};

test("nodes come in place of the call with free ids, reading what the call handed over, with room around them", () => {
  const made = plan(
    outer(calls({ no: "{{ outputs.a.v }}" }), ["{{ outputs.call.sum }}"]),
    inner(["{{ outputs.start.no }}"], { sum: "{{ outputs.b.v }}" }),
  );
  if ("code" in made) throw new Error(made.code);
  expect(made.ids).toEqual(["a_2", "b_2"]);
  const node = (id: string) => made.graph.nodes.find((known) => known.id === id);
  expect(node("a_2")).toMatchObject({ params: { body: '["{{ outputs.a.v }}"]' }, ...at(600, 0) });
  expect(node("b")).toMatchObject({ params: { body: '["{{ outputs.b_2.v }}"]' }, ...at(1200, 0) });
  expect(node("x")).toMatchObject(at(600, 96));
  expect(made.graph.edges.map(({ from, to }) => `${from.node}:${from.port} ${to.node}`)).toEqual([
    "paid:out a",
    "b:done x",
    "a:done a_2",
    "a_2:done b_2",
    "b_2:done b",
  ]);
});

test.each<[string, Graph, Graph, readonly string[]]>([
  ["a flow that no longer is called", outer(calls({})), testGraph([PAID]), ["not_called"]],
  [
    "runs of it wait for each other",
    outer(calls({})),
    { ...inner([], {}), settings: { oneOpenRunPer: "order" } },
    ["one_open_run"],
  ],
  ["its failure is caught", outer(calls({}, { onError: "continue" })), inner([], {}), ["own_failure", "call"]],
  [
    "nothing leads to it",
    { ...outer(calls({})), edges: [testEdge("1", "paid", "a")] },
    inner([], {}),
    ["not_reached", "call"],
  ],
  [
    "it only gives back",
    outer(calls({})),
    testGraph([start(), result("end", {})], [testEdge("1", "start", "end")]),
    ["nothing_inside", "call"],
  ],
  [
    "an input is put together",
    outer(calls({ no: "A-{{ order.orderNo }}" })),
    inner(["{{ outputs.start.no }}"], {}),
    ["values_made", "a"],
  ],
  [
    "a result is put together",
    outer(calls({}), ["{{ outputs.call.sum }}"]),
    inner([], { sum: "{{ outputs.b.v }}!" }),
    ["values_made", "b"],
  ],
  [
    "it gives one value from two places",
    outer(calls({}), ["{{ outputs.call.sum }}"]),
    testGraph(
      [start(), sends("c", []), asks("d", "c"), result("e", { sum: "{{ outputs.c.v }}" }), result("f", { sum: "0" })],
      [
        testEdge("1", "start", "c"),
        testEdge("2", "c:done", "d"),
        testEdge("3", "d:yes", "e"),
        testEdge("4", "d:no", "f"),
      ],
    ),
    ["several_results", "b"],
  ],
  [
    "a result stops other branches",
    outer(calls({})),
    testGraph(
      [
        start(),
        testNode("s", { type: "control.split", params: { branches: ["A", "B"] } }),
        sends("c", []),
        result("e", {}),
      ],
      [testEdge("1", "start", "s"), testEdge("2", "s:b1", "c"), testEdge("3", "s:b2", "e")],
    ),
    ["differs", "e"],
  ],
  [
    "it waits for what happens from its start on",
    outer(calls({})),
    testGraph(
      [
        start(),
        testNode("w", {
          type: "control.wait-event",
          params: { of: { type: "order", events: ["OrderDelivered"] }, timeoutMs: null },
        }),
        result("e", {}),
      ],
      [testEdge("1", "start", "w"), testEdge("2", "w:came", "e")],
    ),
    ["differs", "w"],
  ],
])("%s", (...[, graph, called, expected]) => {
  expect(refusal(graph, called)).toEqual(expected);
});
