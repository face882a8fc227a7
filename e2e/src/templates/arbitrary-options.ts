import { isJsonObject, Json, type JsonObject } from "@orderloom/schema/json";
import fc from "fast-check";
import { z } from "zod";

/** Valid options of a template, drawn from its schema: every choice, null where it may be null, ids and amounts. */
export function arbitraryOptions(schema: z.ZodType): fc.Arbitrary<unknown> {
  return drawnFrom(toObject(z.toJSONSchema(schema, { io: "input" }))).filter(
    (value) => schema.safeParse(value).success,
  );
}

function drawnFrom(node: JsonObject): fc.Arbitrary<unknown> {
  const { enum: choices, anyOf: branches, type, minimum, maximum } = node;
  if (Array.isArray(choices)) return fc.constantFrom(...choices);
  if (Array.isArray(branches)) return fc.oneof(...branches.map((branch) => drawnFrom(toObject(branch))));
  switch (type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: limit(minimum, 1), max: limit(maximum, 10_000_000) });
    case "array":
      return fc.array(drawnFrom(toObject(node["items"])), { minLength: 1, maxLength: 3 });
    case "object": {
      const properties = isJsonObject(node["properties"]) ? Object.entries(node["properties"]) : [];
      return fc.record(Object.fromEntries(properties.map(([name, child]) => [name, drawnFrom(toObject(child))])));
    }
    case "string":
      return textOf(typeof node["pattern"] === "string" ? node["pattern"] : "");
    default:
      throw new Error(`no arbitrary for ${JSON.stringify(node)}`);
  }
}

function textOf(pattern: string): fc.Arbitrary<string> {
  if (pattern.includes("[0-9a-f]{8}-")) return fc.uuid();
  if (pattern === "^[A-Z]{3}$") return fc.constantFrom("CNY", "USD", "JPY", "KWD");
  return fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }).map((text) => text.replaceAll(/[{}%]/g, "x"));
}

function limit(given: Json | undefined, otherwise: number): number {
  return typeof given === "number" && Math.abs(given) < 2 ** 31 && given > 0 ? given : otherwise;
}

function toObject(value: unknown): JsonObject {
  const json = Json.parse(value);
  return isJsonObject(json) ? json : {};
}
