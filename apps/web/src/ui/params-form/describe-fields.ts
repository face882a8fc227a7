import { isJsonObject, Json, type JsonObject } from "@orderloom/schema/json";
import { z } from "zod";
import type { Field, FieldShape, Variant } from "./field.ts";

type Definitions = Readonly<Record<string, JsonObject>>;

/** The fields of an object schema in their order, read from its JSON Schema. An empty list when it is no object. */
export function describeFields(schema: z.ZodType): readonly Field[] {
  const known = cache.get(schema);
  if (known) return known;
  const root = toObject(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
  const fields = fieldsOf(root, "", definitionsOf(root));
  cache.set(schema, fields);
  return fields;
}

const cache = new WeakMap<z.ZodType, readonly Field[]>();

function fieldsOf(object: JsonObject, prefix: string, definitions: Definitions): readonly Field[] {
  const required = listOf(object["required"]);
  return Object.entries(childrenOf(object["properties"])).map(([name, node]) => {
    const resolved = resolve(node, definitions);
    const { inner, nullable } = withoutNull(resolved);
    const path = prefix === "" ? name : `${prefix}.${name}`;
    const meta = { ...inner, ...resolved };
    return {
      name,
      path,
      shape: shapeOf(inner, path, definitions),
      widget: typeof meta["widget"] === "string" ? meta["widget"] : null,
      meta,
      nullable,
      optional: !required.includes(name),
      initial: resolved["default"],
    };
  });
}

function shapeOf(node: JsonObject, path: string, definitions: Definitions): FieldShape {
  const { type } = node;
  const options = listOf(node["enum"]).filter((option) => typeof option === "string");
  if (options.length > 0) return { type: "choice", options };
  if (type === "string") {
    return { type: "text", maxLength: numberOf(node["maxLength"]), format: textOf(node["format"]) };
  }
  if (type === "integer" || type === "number") {
    return {
      type: "number",
      min: numberOf(node["minimum"]),
      max: numberOf(node["maximum"]),
      whole: type === "integer",
    };
  }
  if (type === "boolean") return { type: "boolean" };
  if (type === "array") {
    const item = resolve(toObject(node["items"]), definitions);
    return { type: "list", item: shapeOf(item, path, definitions), maxItems: numberOf(node["maxItems"]) };
  }
  if (type === "object" && node["properties"]) return { type: "group", fields: fieldsOf(node, path, definitions) };
  if (type === "object") return recordOf(resolve(toObject(node["additionalProperties"]), definitions));
  return variantOf(node, path, definitions) ?? { type: "any" };
}

function recordOf(value: JsonObject): FieldShape {
  const options = listOf(value["enum"]).filter((option) => typeof option === "string");
  return options.length > 0 ? { type: "record", options } : { type: "record" };
}

/** A discriminated union: every branch is an object that fixes the same property. */
function variantOf(node: JsonObject, path: string, definitions: Definitions): FieldShape | null {
  const branches = listOf(node["oneOf"] ?? node["anyOf"]).map((branch) => resolve(toObject(branch), definitions));
  const [first] = branches;
  if (!first) return null;
  const isTag = (name: string) => branches.every((branch) => constantOf(branch, name) !== null);
  const tag = Object.keys(childrenOf(first["properties"])).find(isTag);
  if (tag === undefined) return null;
  const variants = branches.map((branch): Variant => {
    const fields = fieldsOf(branch, path, definitions).filter((field) => field.name !== tag);
    return { value: constantOf(branch, tag) ?? "", fields };
  });
  return { type: "variant", tag, variants };
}

function constantOf(branch: JsonObject, name: string): string | null {
  return textOf(childrenOf(branch["properties"])[name]?.["const"]);
}

/** Splits `T | null` into T and the fact. */
function withoutNull(node: JsonObject): { inner: JsonObject; nullable: boolean } {
  const branches = listOf(node["anyOf"]).map(toObject);
  const rest = branches.filter((branch) => branch["type"] !== "null");
  const [only] = rest;
  if (only && rest.length === 1 && rest.length < branches.length) return { inner: only, nullable: true };
  return { inner: node, nullable: false };
}

/** Follows references; what stands beside a reference (its meta) wins over what it leads to. */
function resolve(node: JsonObject, definitions: Definitions): JsonObject {
  const { $ref: reference, ...beside } = node;
  if (typeof reference !== "string") return node;
  const target = definitions[reference.replace("#/$defs/", "")];
  return target ? { ...resolve(target, definitions), ...beside } : beside;
}

function definitionsOf(root: JsonObject): Definitions {
  return childrenOf(root["$defs"]);
}

function childrenOf(value: Json | undefined): Readonly<Record<string, JsonObject>> {
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, toObject(child)]));
}

function toObject(value: unknown): JsonObject {
  const parsed = Json.safeParse(value);
  return parsed.success && isJsonObject(parsed.data) ? parsed.data : {};
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function numberOf(value: Json | undefined): number | null {
  return typeof value === "number" && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : null;
}

function textOf(value: Json | undefined): string | null {
  return typeof value === "string" ? value : null;
}
