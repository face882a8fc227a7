import type { Graph } from "@orderloom/schema/graph/graph";
import { largeOrderTemplate } from "@orderloom/templates/large-order/template";
import { refundByTierTemplate } from "@orderloom/templates/refund-by-tier/template";
import { expect, test } from "vitest";
import { compileDraft, playTrial, type TrialAnswers } from "./play-trial.ts";
import { sampleView, TRIAL_SAMPLES } from "./trial-samples.ts";
import { trialStarts } from "./trial-start.ts";

const SHOP = "00000000-0000-4000-8000-00000000005a";

function play(graph: Graph, sampleId: string, answers: TrialAnswers = {}) {
  const program = compileDraft(graph);
  const sample = TRIAL_SAMPLES.find(({ id }) => id === sampleId);
  const start = program && trialStarts(program)[0];
  if (!program || !sample || !start) throw new Error("nothing to play");
  const shopId = program.triggers[0]?.spec.shopIds?.[0] ?? SHOP;
  const { rehearsal, asked } = playTrial({
    graph,
    program,
    order: sampleView(sample, shopId),
    refund: null,
    start,
    answers,
  });
  return { ...rehearsal, asked, way: rehearsal.trace.map(({ node, port }) => `${node}:${port ?? ""}`) };
}

const largeOrder = largeOrderTemplate.graph(largeOrderTemplate.options.parse(largeOrderTemplate.example), "zh");

test("orders of the shelf take the ways of the draft", () => {
  expect(play(largeOrder, "ordinary").way).toContain("allocate_small:done");
  expect(play(largeOrder, "no-street").order?.state).toBe("pending_review");
  expect(play(largeOrder, "currency").way).toContain("amount:other_currency");
});

test("whoever is asked answers as chosen, and is named", () => {
  const approved = play(largeOrder, "large");
  expect(approved.asked).toEqual([{ node: "approve", kind: "approval" }]);
  expect(approved.order?.state).toBe("allocated");
  const rejected = play(largeOrder, "large", { approve: { outcome: "rejected", values: {} } });
  expect(rejected.order?.state).toBe("cancelled");
});

test("a refund of all that was paid is asked for, and calls end as chosen", () => {
  const graph = refundByTierTemplate.graph(refundByTierTemplate.options.parse(refundByTierTemplate.example), "zh");
  const paid = play(graph, "large", { pay: { outcome: "ok", values: { paymentNo: "P-7" } } });
  expect(paid.refunds).toMatchObject([{ state: "refunded", amount: 120_000, paymentNo: "P-7" }]);
  const failed = play(graph, "large", { pay: { outcome: "failed", values: {} } });
  expect(failed.refunds).toMatchObject([{ state: "refund_failed" }]);
  const unknown = play(graph, "large", { pay: { outcome: "unknown", values: {} } });
  expect(unknown.refunds).toMatchObject([{ state: "refunding" }]);
});

test("a draft that is not complete cannot be tried", () => {
  const [first, ...rest] = largeOrder.nodes;
  const broken: Graph = { ...largeOrder, nodes: first ? [{ ...first, params: { event: "nothing" } }, ...rest] : [] };
  expect(compileDraft(broken)).toBeNull();
});
