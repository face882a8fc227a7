import { z } from "zod";
import { isJsonObject, type Json } from "../json.ts";
import type { GraphNode } from "./graph.ts";
import type { NodeDefinition } from "./node.ts";

/** What a parameter can point at outside the flow; the names are those of the widgets that choose it. */
export const REFERENCE_KINDS = ["chain", "connection", "shop", "person", "flow", "calendar"] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** A parameter of a node that names something by id. `path` is dotted, inside the params. */
export type Reference = {
  readonly node: string;
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly path: string;
};

const Shape = z.object({
  widget: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
});

/**
 * The ids that a node's parameters hold, found by the widgets that its schema declares, so that no kind of node needs
 * to be known here.
 */
export function referencesOf(definition: NodeDefinition, node: GraphNode): readonly Reference[] {
  return referencesIn(definition.params, node.params).map((found) => ({ ...found, node: node.id }));
}

/** The same of any values with a schema, such as the options of a template. */
export function referencesIn(schema: z.ZodType, value: Json): readonly Omit<Reference, "node">[] {
  return collect({ schema: z.toJSONSchema(schema, { io: "input" }), value, path: [], kind: null });
}

type Place = {
  readonly schema: unknown;
  readonly value: Json | undefined;
  readonly path: readonly string[];
  readonly kind: ReferenceKind | null;
};

function collect({ schema, value, path, kind: outer }: Place): readonly Omit<Reference, "node">[] {
  const shape = Shape.safeParse(schema).data;
  if (!shape || value === undefined) return [];
  const kind = kindOf(shape.widget) ?? outer;
  if (typeof value === "string") return kind ? [{ kind, id: value, path: path.join(".") }] : [];
  const inside = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])].flatMap((option) =>
    collect({ schema: option, value, path, kind }),
  );
  return unique([
    ...inside,
    ...collectItems({ schema: shape.items, value, path, kind }),
    ...collectProperties(shape, { value, path }),
  ]);
}

function collectItems({ schema, value, path, kind }: Place): readonly Omit<Reference, "node">[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: Json, index) =>
    collect({ schema: schema ?? {}, value: item, path: [...path, String(index)], kind }),
  );
}

function collectProperties(
  shape: z.infer<typeof Shape>,
  { value, path }: Pick<Place, "value" | "path">,
): readonly Omit<Reference, "node">[] {
  if (!isJsonObject(value)) return [];
  return Object.entries(shape.properties ?? {}).flatMap(([name, schema]) =>
    collect({ schema, value: Object.hasOwn(value, name) ? value[name] : undefined, path: [...path, name], kind: null }),
  );
}

function kindOf(widget: string | undefined): ReferenceKind | null {
  return REFERENCE_KINDS.find((kind) => kind === widget) ?? null;
}

/** A union whose branches hold the same place finds it once for each of them. */
function unique(found: readonly Omit<Reference, "node">[]): readonly Omit<Reference, "node">[] {
  return [...new Map(found.map((reference) => [`${reference.path} ${reference.id}`, reference])).values()];
}
