import { EMPTY_GRAPH, Graph, type GraphNode } from "@orderloom/schema/graph/graph";
import type { JsonObject } from "@orderloom/schema/json";
import { problemSentence } from "@orderloom/schema/messages/problems";
import { largeOrderTemplate } from "@orderloom/templates/large-order/template";
import { describe, expect, test } from "vitest";
import { ANY_SHOP } from "./play-test.ts";
import { compileDraft, type TrialAnswers } from "./play-trial.ts";
import { isTestProblem, runTests } from "./run-tests.ts";
import { makeTest } from "./save-test.ts";
import { sampleView, TRIAL_SAMPLES } from "./trial-samples.ts";
import { orderNeed, type TrialStart, trialStarts } from "./trial-start.ts";

const DRAFT = largeOrderTemplate.graph(largeOrderTemplate.options.parse(largeOrderTemplate.example), "zh");

function withTest(sampleId: string, answers: TrialAnswers = {}): Graph {
  const program = compileDraft(DRAFT);
  const sample = TRIAL_SAMPLES.find(({ id }) => id === sampleId);
  const start = program && trialStarts(program)[0];
  if (!program || !sample || !start) throw new Error("nothing to play");
  const order = sampleView(sample, program.triggers[0]?.spec.shopIds?.[0] ?? ANY_SHOP);
  const saved = { id: "t1", name: "大额同意", start, order: { view: order, refund: null }, invented: true, answers };
  const made = makeTest({ graph: DRAFT, program }, saved);
  if (!made) throw new Error("not saved");
  return { ...DRAFT, trials: { answers: {}, tests: [made] } };
}

function told(graph: Graph): string {
  const problem = runTests(graph).get("t1");
  return problem ? problemSentence(problem, "zh") : "green";
}

function change(graph: Graph, id: string, params: object): Graph {
  return { ...graph, nodes: graph.nodes.map((node) => (node.id === id ? { ...node, ...params } : node)) };
}

test("a test is green as saved, and stays so when nodes are renamed or moved", () => {
  const graph = withTest("large");
  expect(told(graph)).toBe("green");
  expect(told(change(graph, "approve", { name: "主管看", position: { x: 9, y: 9 } }))).toBe("green");
});

test("it keeps nothing that leads back to the order or its receiver", () => {
  const [kept] = withTest("ordinary").trials?.tests ?? [];
  expect(kept?.order).toMatchObject({ facts: { orderNo: "TEST", shopId: ANY_SHOP } });
  expect(JSON.stringify(kept)).not.toContain("TRY-1");
});

test("the sentence says where it went otherwise", () => {
  const graph = withTest("large");
  const rewired = {
    ...graph,
    edges: graph.edges.filter(({ from }) => from.node !== "approve" || from.port !== "approved"),
  };
  const problem = runTests(rewired).get("t1");
  expect(problem).toMatchObject({ code: "test_red", severity: "error", nodes: ["approve"] });
  expect(problem && isTestProblem(problem)).toBe(true);
  expect(told(rewired)).toContain("预期");
  const answered = graph.trials?.tests.map((kept) => ({
    ...kept,
    answers: { approve: { outcome: "rejected" as const, values: {} } },
  }));
  expect(told({ ...graph, trials: { answers: {}, tests: answered ?? [] } })).toMatch(
    /预期「.*通过.*」，实际「.*驳回.*」/,
  );
});

test("an order that cannot be read, and a time that is over, are told", () => {
  const graph = withTest("ordinary");
  expect(runTests(graph, () => false).get("t1")).toMatchObject({ code: "test_not_run" });
  const unread = graph.trials?.tests.map((kept) => ({ ...kept, order: {} })) ?? [];
  expect(runTests({ ...graph, trials: { answers: {}, tests: unread } }).get("t1")).toMatchObject({
    code: "test_not_run",
  });
});

test("a draft that cannot be compiled has other problems to tell", () => {
  expect(runTests({ ...withTest("ordinary"), nodes: [] }).size).toBe(0);
});

describe("runs that no event starts", () => {
  const node = (id: string, type: string, params: JsonObject): GraphNode => ({
    ...{ id, type, params, typeVersion: 1, name: "", position: { x: 0, y: 0 }, onError: "stop" },
  });
  const byHand: Graph = {
    ...EMPTY_GRAPH,
    nodes: [
      node("hand", "trigger.manual", { inputs: { city: "text" }, order: "none" }),
      node("result", "control.result", { values: { where: "{{ outputs.hand.city }}" } }),
    ],
    edges: [{ id: "e", from: { node: "hand", port: "out" }, to: { node: "result", port: "in" }, order: 0 }],
  };
  const made = (inputs: JsonObject) => {
    const program = compileDraft(byHand);
    if (!program) throw new Error("does not compile");
    const start: TrialStart = { type: "node", node: "hand", inputs };
    expect(trialStarts(program)).toEqual([{ ...start, inputs: {} }]);
    expect(orderNeed(program, start)).toBe("none");
    const saved = { id: "t1", name: "手动", start, order: { view: null, refund: null }, invented: false, answers: {} };
    const test = makeTest({ graph: byHand, program }, saved);
    return { ...byHand, trials: { answers: {}, tests: test ? [test] : [] } };
  };

  test("are kept as tests with what they are given, and go red when they go otherwise", () => {
    const graph = made({ city: "杭州" });
    expect(Graph.parse(graph).trials?.tests).toMatchObject([
      {
        event: null,
        start: { node: "hand", inputs: { city: "杭州" } },
        order: null,
        expected: { status: "done", state: null },
      },
    ]);
    expect(told(graph)).toBe("green");
    expect(told(change(graph, "hand", { params: { inputs: { town: "text" }, order: "none" } }))).toContain("失败");
  });

  test("fail where something is missing that they have to be given", () => {
    expect(made({}).trials.tests).toMatchObject([{ expected: { status: "failed" } }]);
  });
});
