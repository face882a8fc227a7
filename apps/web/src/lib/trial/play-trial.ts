import { compile } from "@orderloom/engine/compile";
import type { Program } from "@orderloom/engine/program";
import { rehearse } from "@orderloom/engine/rehearse";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph, GraphNode, NodeAnswer } from "@orderloom/schema/graph/graph";
import { type NodeDefinition, nodeKey, type OrderView, type Resumed } from "@orderloom/schema/graph/node";
import type { Json } from "@orderloom/schema/json";
import type { Machine } from "@orderloom/schema/order/state-machine";
import type { CallEffect } from "@orderloom/schema/run/effect";
import type { Rehearsal } from "@orderloom/schema/run/rehearsal";
import type { PlannedEffect } from "@orderloom/schema/run/run";
import { type RefundWish, trialScene } from "./trial-scene.ts";
import type { TrialStart } from "./trial-start.ts";

/** Answers by node; what is not named is approved, or succeeds. */
export type TrialAnswers = Readonly<Record<string, NodeAnswer>>;

export type Trial = {
  readonly rehearsal: Rehearsal;
  /** When it begins, by the order's times (ISO 8601). */
  readonly at: string;
  /** The nodes that asked somebody, in their sequence, each once. */
  readonly asked: readonly { readonly node: string; readonly kind: "approval" | "call" }[];
};

type TrialPlan = {
  readonly graph: Graph;
  readonly program: Program;
  readonly order: OrderView | null;
  readonly refund: RefundWish | null;
  readonly start: TrialStart;
  readonly answers: TrialAnswers;
  /** How orders of each type move that has a machine of its own. */
  readonly machines?: ReadonlyMap<string, Machine>;
};

/** Compiles a draft for trying; null while it is not complete enough to run. */
export function compileDraft(graph: Graph): Program | null {
  try {
    return compile(graph, CATALOGUE);
  } catch {
    return null; // the problems panel says why
  }
}

/** Plays a start through a draft with the engine that runs it later. Nothing is written, asked or sent. */
export function playTrial({ graph, answers, machines, ...played }: TrialPlan): Trial {
  const answer = (asked: PlannedEffect) => answerTo(asked, { graph, answers });
  const scene = trialScene(played);
  const machine = scene.order === null ? undefined : machines?.get(scene.order.facts.orderType);
  const rehearsal = rehearse(played.program, { ...scene, answer, machine });
  const asked = new Map<string, "approval" | "call">();
  for (const { step, effect } of rehearsal.effects) {
    if (effect.type === "approval.request") asked.set(nodeOf(step), "approval");
    if (effect.type === "call.make") asked.set(nodeOf(step), "call");
  }
  return { rehearsal, at: scene.event.at, asked: [...asked].map(([node, kind]) => ({ node, kind })) };
}

/** The call that a node makes in a trial, the last of several; null where it makes none. */
export function callAt({ rehearsal }: Trial, node: string): CallEffect | null {
  const made = rehearsal.effects.findLast(({ step, effect }) => effect.type === "call.make" && nodeOf(step) === node);
  return made?.effect.type === "call.make" ? made.effect : null;
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
