import type { Json } from "@orderloom/schema/json";
import { readPath } from "@orderloom/schema/json";
import { type FieldValue, type OrderField, orderField, readOrderField } from "@orderloom/schema/order/order-fields";
import { readTriggerField, triggerField } from "@orderloom/schema/order/trigger-fields";
import type { RuleSource } from "./rule-node.ts";
import type { RuleScope } from "./rule-scope.ts";

/** Reads `order.<field>`, `outputs.<node>.<path>`, `trigger.refund.<field>` or `trigger.<path>`; null for the rest. */
export function parseSource(path: string): RuleSource | null {
  const dot = path.indexOf(".");
  const root = path.slice(0, dot);
  const rest = path.slice(dot + 1);
  if (dot < 1 || rest === "") return null;
  if (root === "order") return ofField("order", orderField(rest));
  if (root === "trigger" && isRefundPath(rest)) return ofField("trigger", triggerField(rest));
  return root === "outputs" || root === "trigger" ? { from: root, path: rest } : null;
}

/** The refund of a trigger has listed fields only: a slip in their names would read nothing for ever. */
function isRefundPath(path: string): boolean {
  return path === "refund" || path.startsWith("refund.");
}

function ofField(from: "order" | "trigger", field: OrderField | undefined): RuleSource | null {
  return field ? { from, field } : null;
}

/** The value at a source; null when it is not there. Own properties only: no path reaches a prototype. */
export function readSource(source: RuleSource, scope: RuleScope): FieldValue | Json {
  if (!("field" in source)) return readPath(scope[source.from], source.path) ?? null;
  if (source.from === "trigger") return readTriggerField(scope.trigger, source.field.path);
  return (scope.order && readOrderField(scope.order, source.field.path)) ?? null;
}
