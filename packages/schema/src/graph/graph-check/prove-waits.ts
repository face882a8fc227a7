import { type GraphProblem, graphWarning } from "../graph-problem.ts";
import { type GraphView, nameOf } from "./graph-view.ts";

/** Waits for something that may never come, with nothing to end them: such a run stays open for ever. */
export function proveWaits({ nodes }: GraphView): readonly GraphProblem[] {
  return [...nodes.values()].flatMap((node) => {
    const { definition, parsed } = node;
    if (!parsed?.success || !definition?.waitsForever?.(parsed.data)) return [];
    return [graphWarning("wait_unlimited", { params: { node: nameOf(node) }, nodes: [node.node.id] })];
  });
}
