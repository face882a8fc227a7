import { compile } from "@orderloom/engine/compile";
import type { Program } from "@orderloom/engine/program";
import { rehearse } from "@orderloom/engine/rehearse";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph, GraphNode, NodeAnswer } from "@orderloom/schema/graph/graph";
import { type NodeDefinition, nodeKey, type OrderView, type Resumed } from "@orderloom/schema/graph/node";
import type { Json } from "@orderloom/schema/json";
import type { EventType } from "@orderloom/schema/order/event";
import { IncomingRefund } from "@orderloom/schema/refund/refund";
import type { Rehearsal, RehearsalScene } from "@orderloom/schema/run/rehearsal";
import type { PlannedEffect } from "@orderloom/schema/run/run";
import { type RequestedRefund, requestedOn } from "@orderloom/templates/frame/requested-on";
import type { z } from "zod";

/** Answers by node; what is not named is approved, or succeeds. */
export type TrialAnswers = Readonly<Record<string, NodeAnswer>>;

export type Trial = {
  readonly rehearsal: Rehearsal;
  /** The nodes that asked somebody, in their sequence, each once. */
  readonly asked: readonly { readonly node: string; readonly kind: "approval" | "call" }[];
};

type TrialPlan = {
  readonly graph: Graph;
  readonly program: Program;
  readonly order: OrderView;
  /** What is asked back, for an event that asks for it; all that was paid when null. */
  readonly refund: RefundWish | null;
  readonly event: EventType;
  readonly answers: TrialAnswers;
};

/** A refund as somebody asks for it, without what people wrote. */
export const RefundWish = IncomingRefund.pick({ kind: true, amount: true, currency: true, reasonCode: true });
export type RefundWish = z.infer<typeof RefundWish>;

/** Compiles a draft for trying; null while it is not complete enough to run. */
export function compileDraft(graph: Graph): Program | null {
  try {
    return compile(graph, CATALOGUE);
  } catch {
    return null; // the problems panel says why
  }
}

/** The events that start the flow, in the order of its triggers. */
export function trialEvents({ triggers }: Program): readonly EventType[] {
  return [...new Set(triggers.flatMap(({ spec }) => spec.events))];
}

/** Plays an order through a draft with the engine that runs it later. Nothing is written, asked or sent. */
export function playTrial(plan: TrialPlan): Trial {
  const rehearsal = rehearse(plan.program, sceneOf(plan));
  const asked = new Map<string, "approval" | "call">();
  for (const { step, effect } of rehearsal.effects) {
    if (effect.type === "approval.request") asked.set(nodeOf(step), "approval");
    if (effect.type === "call.make") asked.set(nodeOf(step), "call");
  }
  return { rehearsal, asked: [...asked].map(([node, kind]) => ({ node, kind })) };
}

const EVENT_ID = "00000000-0000-4000-8000-0000000000e1";

function sceneOf({ graph, order: view, refund: wish, event, answers }: TrialPlan): RehearsalScene {
  const { facts } = view;
  const at = facts.paidAt ?? facts.placedAt;
  const refund = event === "RefundRequested" ? askRefund(view, wish, at) : null;
  const order = refund ? { ...view, facts: refund.order, refunds: [refund.refund] } : view;
  return {
    event: {
      id: EVENT_ID,
      type: event,
      at,
      orderId: facts.id,
      orderVersion: order.facts.version,
      data: refund ? { refund: refund.requested } : {},
    },
    order,
    answer: (asked) => answerTo(asked, { graph, answers }),
  };
}

/** Null when the order cannot have it: the flow is then tried without one. */
function askRefund({ facts }: OrderView, wish: RefundWish | null, at: string): RequestedRefund | null {
  const whole = { kind: "refund_only", amount: facts.paid, currency: facts.currency } as const;
  if ((wish ?? whole).amount <= 0) return null;
  try {
    return requestedOn(facts, wish ?? whole, at);
  } catch {
    return null;
  }
}

type Answering = { readonly graph: Graph; readonly answers: TrialAnswers };
type Answer = Extract<Resumed, { type: "call" | "approval" }> | null;

function answerTo({ step, effect }: PlannedEffect, { graph, answers }: Answering): Answer {
  const id = nodeOf(step);
  const answer = answers[id];
  if (effect.type === "approval.request") {
    const decision = answer?.outcome === "rejected" ? "rejected" : "approved";
    return { type: "approval", decision, comment: "", decidedBy: null };
  }
  if (effect.type !== "call.make") return null;
  if (answer?.outcome === "failed")
    return { type: "call", outcome: { type: "failed", code: "call_failed", params: {} } };
  if (answer?.outcome === "unknown")
    return { type: "call", outcome: { type: "unknown", code: "call_failed", params: {} } };
  const result = answer?.result === undefined ? resultOf(graph, id, answer?.values ?? {}) : answer.result;
  return { type: "call", outcome: { type: "ok", result } };
}

/** What the call is made to answer: what its node says a report of these values comes to. */
function resultOf(graph: Graph, id: string, values: NodeAnswer["values"]): Json {
  const known = callReport(graph.nodes.find((node) => node.id === id));
  return known ? known.report.result(known.params, values) : null;
}

/** What a node's calls can be made to answer; null for a node that says nothing of it. */
export function callReport(
  node: GraphNode | undefined,
): { readonly report: NonNullable<NodeDefinition["report"]>; readonly params: unknown } | null {
  const definition = node && CATALOGUE.get(nodeKey(node.type, node.typeVersion));
  const params = definition?.params.safeParse(node?.params);
  return definition?.report && params?.success ? { report: definition.report, params: params.data } : null;
}

function nodeOf(step: string): string {
  return step.slice(0, step.lastIndexOf(":"));
}
