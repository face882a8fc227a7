import type { NodeChange } from "@orderloom/schema/graph/graph-diff";
import type { NodeDefinition } from "@orderloom/schema/graph/node";
import { isJsonObject, type Json } from "@orderloom/schema/json";
import { describeFields } from "../../../ui/params-form/describe-fields.ts";
import type { Field } from "../../../ui/params-form/field.ts";

/** A changed value as it is told: a parameter with its field, or one of the node's own (`name`, `retry` …). */
export type ChangedField = {
  /** Dotted, unique within the node. */
  readonly key: string;
  /** Null for what no form knows. */
  readonly field: Field | null;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
};

/**
 * The changed values of a node, each at the depth at which somebody edits it: a rule is told as one rule, whichever of
 * its clauses differs.
 */
export function changedFields(
  { before, after, fields }: NodeChange,
  definition: NodeDefinition | undefined,
): readonly ChangedField[] {
  const known = definition ? describeFields(definition.params) : [];
  const told = new Map<string, ChangedField>();
  for (const change of fields) {
    const [root = "", ...path] = change.path;
    if (root !== "params") told.set(change.path.join("."), { key: root, field: null, ...values(change) });
    else {
      const { field, depth } = findField(known, path);
      const place = path.slice(0, depth);
      const key = ["params", ...place].join(".");
      told.set(key, { key, field, before: valueAt(before.params, place), after: valueAt(after.params, place) });
    }
  }
  return [...told.values()];
}

function values({ before, after }: Pick<ChangedField, "before" | "after">) {
  return { before, after };
}

/** The field that is edited as one, and how many steps of the path lead to it. */
function findField(fields: readonly Field[], path: readonly string[]): { field: Field | null; depth: number } {
  const [name] = path;
  const field = fields.find((one) => one.name === name);
  if (!field) return { field: null, depth: path.length };
  const inner = field.widget === null ? insideOf(field) : [];
  if (inner.length === 0 || path.length === 1) return { field, depth: 1 };
  const found = findField(inner, path.slice(1));
  return { field: found.field, depth: found.depth + 1 };
}

function insideOf({ shape }: Field): readonly Field[] {
  if (shape.type === "group") return shape.fields;
  return shape.type === "variant" ? shape.variants.flatMap((variant) => variant.fields) : [];
}

function valueAt(value: Json | undefined, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (current, name) => (isJsonObject(current) && Object.hasOwn(current, name) ? current[name] : undefined),
    value,
  );
}
