"use client";

import type { NodeAnswer } from "@orderloom/schema/graph/graph";
import { NO_TRIALS } from "../graph/graph-patch.ts";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";

/** Whether a node's answer is kept with the flow; null lets go of it. What was kept for nodes that are gone goes too. */
export type KeptAnswer = { readonly isKept: boolean; readonly keep: (answer: NodeAnswer | null) => void };

/** The answer that the flow keeps for a node. */
export function useKeptAnswer(nodeId: string): KeptAnswer {
  const designer = useDesigner();
  const isKept = useDesignerState(({ graph }) => graph.trials?.answers[nodeId] !== undefined);
  const keep = (answer: NodeAnswer | null) => {
    const { graph } = designer.state.getState();
    const trials = graph.trials ?? NO_TRIALS;
    const known = new Set(graph.nodes.map(({ id }) => id));
    const others = Object.entries(trials.answers).filter(([id]) => id !== nodeId && known.has(id));
    const answers = Object.fromEntries(answer ? [...others, [nodeId, answer]] : others);
    designer.dispatch({ type: "trials.set", trials: { ...trials, answers } }, `answer:${nodeId}`);
  };
  return { isKept, keep };
}
