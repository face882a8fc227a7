import { describeIssue } from "@orderloom/schema/graph/graph-check/describe-issue";
import { type GraphProblem, graphError } from "@orderloom/schema/graph/graph-problem";
import { type Json, type JsonObject, readPath } from "@orderloom/schema/json";
import type { OptionContext, Template } from "./template.ts";

/** Options that fit their template, or all that is wrong with them: `path` is the option, `nodes` are none. */
export type CheckedOptions =
  | { readonly ok: true; readonly options: unknown }
  | { readonly ok: false; readonly problems: readonly GraphProblem[] };

/** Reads what somebody filled in, by the types of the options alone. */
export function readOptions(template: Template, given: JsonObject): CheckedOptions {
  const parsed = template.options.safeParse(given);
  if (parsed.success) return { ok: true, options: parsed.data };
  const problems = parsed.error.issues.map((issue) => {
    const path = issue.path.map(String).join(".");
    const { code, values } = describeIssue(issue, readPath(given, path));
    const params = { ...values, node: { text: template.name }, field: fieldName(template, path) };
    return graphError(code, { path, params });
  });
  return { ok: false, problems };
}

/** What the template itself has against options that fit their types. */
export function optionProblems(template: Template, options: unknown, context: OptionContext): readonly GraphProblem[] {
  return template.check(options, context).map(({ path, text }) => {
    const params = { node: { text: template.name }, field: fieldName(template, path), reason: { text } };
    return graphError("option_refused", { path, params });
  });
}

/** The label of an option as its form shows it; of a part inside one, the label of the whole. */
export function fieldName({ labels }: Template, path: string): Json {
  const label = labels[path] ?? labels[path.split(".")[0] ?? path];
  return label ? { text: label.label } : path;
}
