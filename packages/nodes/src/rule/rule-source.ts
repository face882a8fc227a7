import type { Json } from "@orderloom/schema/json";
import { readPath } from "@orderloom/schema/json";
import { type FieldValue, orderField, readOrderField } from "@orderloom/schema/order-fields";
import type { RuleSource } from "./rule-node.ts";
import type { RuleScope } from "./rule-scope.ts";

/** Reads `order.<field>`, `outputs.<node>.<path>` or `trigger.<path>`; null for anything else. */
export function parseSource(path: string): RuleSource | null {
  const dot = path.indexOf(".");
  const root = path.slice(0, dot);
  const rest = path.slice(dot + 1);
  if (dot < 1 || rest === "") return null;
  if (root === "outputs" || root === "trigger") return { from: root, path: rest };
  if (root !== "order") return null;
  const field = orderField(rest);
  return field ? { from: "order", field } : null;
}

/** The value at a source; null when it is not there. Own properties only: no path reaches a prototype. */
export function readSource(source: RuleSource, scope: RuleScope): FieldValue | Json {
  if (source.from !== "order") return readPath(scope[source.from], source.path) ?? null;
  return (scope.order && readOrderField(scope.order, source.field.path)) ?? null;
}
