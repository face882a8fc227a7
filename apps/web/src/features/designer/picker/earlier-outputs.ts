import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import type { OrderView } from "@orderloom/schema/graph/node";
import type { Json } from "@orderloom/schema/json";
import type { LocalizedText } from "@orderloom/schema/language";
import { ANY_SHOP } from "../../../lib/trial/play-test.ts";
import { playTrial } from "../../../lib/trial/play-trial.ts";
import { type SoundPart, soundPart } from "../../../lib/trial/sound-part.ts";
import { sampleView, TRIAL_SAMPLES } from "../../../lib/trial/trial-samples.ts";
import { orderNeed, type TrialStart, trialStarts } from "../../../lib/trial/trial-start.ts";
import { nodeTitle } from "../../../ui/flow-canvas/node-face.ts";
import { reach } from "../graph/walk-graph.ts";
import type { NodeOutput } from "./picker-entries.ts";

/** What is before a node, and what starts the run; null where nothing does. */
export type Earlier = { readonly start: TrialStart | null; readonly outputs: readonly NodeOutput[] };

/**
 * What the nodes before one put out for an order, played through as much of the draft as can be. Where the order takes
 * another way, what they put out for the first of the shelf's orders that comes by is shown instead.
 */
export function earlierOutputs(graph: Graph, nodeId: string, order: OrderView): Earlier {
  const part = soundPart(graph);
  const start = part && trialStarts(part.program)[0];
  if (!part || !start) return { start: null, outputs: [] };
  const before = reach(graph, [nodeId], "left");
  const wanted = new Set(part.graph.nodes.map(({ id }) => id).filter((id) => id !== nodeId && before.has(id)));
  const found = new Map<string, { readonly output: Json; readonly isOfSample: boolean }>();
  // What nothing leads to has nothing to read.
  const views = wanted.size === 0 ? [] : [order, ...samples(part)];
  for (const view of views) {
    if (wanted.size === 0) break;
    for (const [id, output] of outputsOf(part, start, view)) {
      if (wanted.delete(id) && output !== null) found.set(id, { output, isOfSample: view !== order });
    }
  }
  const outputs = graph.nodes.flatMap((node): readonly NodeOutput[] => {
    const known = found.get(node.id);
    return known ? [{ id: node.id, title: titleOf(node), ...known }] : [];
  });
  return { start, outputs };
}

/** What each node that was visited put out last; null for nothing. */
function outputsOf({ graph, program }: SoundPart, start: TrialStart, order: OrderView): ReadonlyMap<string, Json> {
  const view = orderNeed(program, start) === "none" ? null : order;
  const answers = graph.trials?.answers ?? {};
  const { rehearsal } = playTrial({ graph, program, order: view, refund: null, start, answers });
  const put = new Map<string, Json>();
  for (const { node, output, waits } of rehearsal.trace) {
    if (output !== null) put.set(node, output);
    else if (waits === null && !put.has(node)) put.set(node, null);
  }
  return put;
}

function samples({ program }: SoundPart): readonly OrderView[] {
  const shopId = program.triggers[0]?.spec.shopIds?.[0] ?? ANY_SHOP;
  return TRIAL_SAMPLES.map((sample) => sampleView(sample, shopId));
}

function titleOf(node: GraphNode): LocalizedText {
  return { zh: nodeTitle(CATALOGUE, node, "zh"), en: nodeTitle(CATALOGUE, node, "en") };
}
