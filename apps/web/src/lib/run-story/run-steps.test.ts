import { CATALOGUE } from "@orderloom/nodes/definitions";
import { LARGE_ORDER_CHAIN_ID } from "@orderloom/schema/approval/approval-chain";
import { EMPTY_GRAPH, type Graph, type GraphNode } from "@orderloom/schema/graph/graph";
import type { JsonObject } from "@orderloom/schema/json";
import type { TraceStep } from "@orderloom/schema/run/run";
import { expect, test } from "vitest";
import { runPath } from "./run-path.ts";
import { runSteps } from "./run-steps.ts";
import type { StoryTurn } from "./story-turn.ts";

const node = (id: string, type: string, given: { params: JsonObject; name?: string }): GraphNode => ({
  id,
  type,
  typeVersion: 1,
  name: given.name ?? "",
  params: given.params,
  position: { x: 0, y: 0 },
  onError: "stop",
});
const edge = (from: string, port: string, to: string): Graph["edges"][number] => ({
  id: `${from}-${port}`,
  from: { node: from, port },
  to: { node: to, port: "in" },
  order: 0,
});

const LARGE = { ">=": [{ var: "order.payable" }, { money: [100_000, "CNY"] }] };

const GRAPH: Graph = {
  ...EMPTY_GRAPH,
  nodes: [
    node("paid", "trigger.order-event", { params: { event: "OrderPaid", shopIds: null } }),
    node("large", "rule.condition", { params: { rule: LARGE }, name: "大额？" }),
    node("ask", "approval.chain", { params: { chainId: LARGE_ORDER_CHAIN_ID, title: { zh: "批", en: "Decide" } } }),
    node("gone", "rule.from-the-future", { params: {} }),
  ],
  edges: [edge("paid", "out", "large"), edge("large", "yes", "ask"), edge("large", "no", "gone")],
};

test("a split lights all its branches, an undo names the step that it undid", () => {
  const nodes = [
    node("both", "control.split", { params: { branches: ["A", "B"] } }),
    node("a", "control.on-error", { params: {} }),
    node("b", "control.on-error", { params: {} }),
  ];
  const graph = { ...EMPTY_GRAPH, nodes, edges: [edge("both", "b1", "a"), edge("both", "b2", "b")] };
  const split = traced("both:1", { port: "b1", ports: ["b1", "b2"] });
  const undo = traced("a:2", { undoes: "a:1" });
  const steps = runSteps([turn(1, [split, traced("a:1", {}), undo])], graph, CATALOGUE);
  expect(steps.map(({ undoes }) => undoes)).toEqual([null, null, 2]);
  expect([...runPath(steps, graph).edges]).toEqual(["both-b1", "both-b2"]);
});

const traced = (step: string, changes: Partial<TraceStep>): TraceStep => ({
  step,
  node: step.split(":")[0] ?? "",
  phase: "visit",
  port: null,
  waits: null,
  failure: null,
  decidedBy: null,
  input: {},
  output: null,
  ...changes,
});
const turn = (seq: number, trace: readonly TraceStep[], content: StoryTurn["content"] = "plain"): StoryTurn => ({
  at: `2026-11-21T08:00:0${seq}.000Z`,
  orderVersion: seq,
  content,
  trace,
  tookUs: seq * 100,
});

const FIRST = turn(1, [
  traced("paid:1", { port: "out" }),
  traced("large:1", { port: "yes", decidedBy: "/", output: { result: true } }),
  traced("ask:1", { waits: "approval" }),
]);

test("steps are told with names, ports and the clause that decided", () => {
  const steps = runSteps([FIRST], GRAPH, CATALOGUE);
  expect(steps).toMatchObject([
    { number: 1, node: { title: { zh: "订单事件" }, family: "trigger" }, status: "passed" },
    {
      number: 2,
      node: { title: { zh: "大额？", en: "大额？" } },
      port: { id: "yes", label: { zh: "是" } },
      decidedBy: { zh: "应付金额 ≥ ¥1,000.00" },
      output: { result: true },
    },
    { number: 3, status: "waiting", port: null, endedAt: null },
  ]);
  const path = runPath(steps, GRAPH);
  expect([...path.nodes]).toEqual([
    ["paid", "passed"],
    ["large", "passed"],
    ["ask", "waiting"],
  ]);
  expect([...path.edges]).toEqual(["paid-out", "large-yes"]);
});

test("the answer to a wait ends the step it belongs to", () => {
  const answered = turn(
    2,
    [traced("ask:1", { phase: "resume", port: "approved", input: { resumed: { decision: "approved" } }, output: 1 })],
    "masked",
  );
  const steps = runSteps([FIRST, answered], GRAPH, CATALOGUE);
  expect(steps).toHaveLength(3);
  expect(steps.map(({ worked }) => worked)).toEqual([
    { us: 100, steps: 3 },
    { us: 100, steps: 3 },
    { us: 300, steps: 3 },
  ]);
  expect(steps[2]).toMatchObject({
    status: "passed",
    port: { id: "approved" },
    startedAt: "2026-11-21T08:00:01.000Z",
    endedAt: "2026-11-21T08:00:02.000Z",
    answer: { decision: "approved" },
    output: 1,
    content: "masked",
  });
});

test("a failure by the error port is no dead end, and unknown nodes are told by their id", () => {
  const failure = { code: "call_failed" as const, params: {}, node: "gone" };
  const steps = runSteps(
    [turn(1, [traced("gone:1", { port: "error", failure }), traced("gone:2", { failure })])],
    GRAPH,
    CATALOGUE,
  );
  expect(steps).toMatchObject([
    { status: "passed", port: { id: "error", label: { en: "error" } }, node: { title: { zh: "gone" } }, visit: 1 },
    { status: "failed", port: null, visit: 2 },
  ]);
});
