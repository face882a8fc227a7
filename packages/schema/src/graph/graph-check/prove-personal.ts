import { PERSONAL_CLASSES } from "../../mask/personal.ts";
import { type GraphProblem, graphWarning } from "../graph-problem.ts";
import { type GraphView, type NodeView, nameOf } from "./graph-view.ts";
import { makesCalls } from "./way-to.ts";

/** Calls that read personal data which their connector does not say it may send. */
export function provePersonal({ nodes }: GraphView): readonly GraphProblem[] {
  return [...nodes.values()].filter(makesCalls).flatMap((node) => {
    const classes = leaking(node);
    if (classes.length === 0) return [];
    return [graphWarning("personal_leaves", { params: { node: nameOf(node), classes }, nodes: [node.node.id] })];
  });
}

function leaking({ definition, parsed }: NodeView): readonly string[] {
  if (!parsed?.success || !definition?.reads) return [];
  const read = new Set<string>(definition.reads(parsed.data));
  const allowed = new Set<string>(definition.sends ?? []);
  return PERSONAL_CLASSES.filter((one) => read.has(one) && !allowed.has(one));
}
