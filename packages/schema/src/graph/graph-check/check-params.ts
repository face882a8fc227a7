import type { z } from "zod";
import { type Json, readPath } from "../../json.ts";
import { type GraphProblem, graphError } from "../graph-problem.ts";
import type { NodeDefinition } from "../node.ts";
import { describeIssue } from "./describe-issue.ts";
import { type GraphView, type NodeView, nameOf } from "./graph-view.ts";

/** Every node's params fit its definition; those that do are judged by the definition's own check. */
export function checkParams({ nodes }: GraphView): readonly GraphProblem[] {
  return [...nodes.values()].flatMap((view) => {
    if (!view.definition || !view.parsed) return [];
    return view.parsed.success
      ? ownProblems(view, view.definition, view.parsed.data)
      : issueProblems(view, view.definition, view.parsed.error.issues);
  });
}

function ownProblems(view: NodeView, definition: NodeDefinition, params: unknown): readonly GraphProblem[] {
  return (definition.check?.(params) ?? []).map(({ code, params: values, path }) => {
    const named = { ...values, node: nameOf(view), ...(path ? { field: fieldName(definition, path) } : {}) };
    return graphError(code, { nodes: [view.node.id], params: named, ...(path ? { path } : {}) });
  });
}

type Issue = z.core.$ZodIssue;

function issueProblems(view: NodeView, definition: NodeDefinition, issues: readonly Issue[]): readonly GraphProblem[] {
  return issues.map((issue) => {
    const path = issue.path.map(String).join(".");
    const { code, values } = describeIssue(issue, readPath(view.node.params, path));
    const params = { ...values, node: nameOf(view), field: fieldName(definition, path) };
    return graphError(code, { nodes: [view.node.id], path, params });
  });
}

/** The label of a param as its form shows it; of a part inside one, the label of the whole. */
function fieldName(definition: NodeDefinition, path: string): Json {
  const labels = new Map(Object.entries(definition.labels.params));
  const label = labels.get(path) ?? labels.get(path.split(".")[0] ?? path);
  return label ? { text: label.label } : path;
}
