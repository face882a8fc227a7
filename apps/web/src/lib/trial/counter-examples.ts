import type { Graph } from "@orderloom/schema/graph/graph";
import type { GraphProblem, GraphProblemCode } from "@orderloom/schema/graph/graph-problem";
import { ANY_SHOP } from "./play-test.ts";
import { compileDraft, playTrial } from "./play-trial.ts";
import { sampleView, TRIAL_SAMPLES, type TrialSample } from "./trial-samples.ts";
import { orderNeed, trialStarts } from "./trial-start.ts";

const BEFALLS: readonly string[] = [
  "join_never_full",
  "wait_unlimited",
  "refund_failure_lost",
  "refund_not_made_up",
  "effect_repeats",
  "personal_leaves",
  "approval_nobody",
] satisfies readonly GraphProblemCode[];

/** Whether a fault befalls whatever order comes to its first node. */
export function befallsOrders(code: GraphProblem["code"]): boolean {
  return BEFALLS.includes(code);
}

/**
 * For each node the first order of the shelf that comes to it, found by playing them all; no entry where none does.
 * Empty while the draft cannot be played.
 */
export function counterExamples(graph: Graph): ReadonlyMap<string, TrialSample> {
  const found = new Map<string, TrialSample>();
  const program = compileDraft(graph);
  const start = program && trialStarts(program)[0];
  if (!program || !start || orderNeed(program, start) === "none") return found;
  const shopId = program.triggers[0]?.spec.shopIds?.[0] ?? ANY_SHOP;
  const answers = graph.trials?.answers ?? {};
  for (const sample of TRIAL_SAMPLES) {
    const order = sampleView(sample, shopId);
    const { rehearsal } = playTrial({ graph, program, order, refund: null, start, answers });
    for (const { node } of rehearsal.trace) if (!found.has(node)) found.set(node, sample);
  }
  return found;
}
