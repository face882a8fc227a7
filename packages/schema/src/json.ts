import { z } from "zod";

/** Any JSON value. Numbers are finite; ids that exceed 2^53 travel as strings. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export const Json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(Json), z.record(z.string(), Json)]),
);

export type JsonObject = { readonly [key: string]: Json };
export const JsonObject: z.ZodType<JsonObject> = z.record(z.string(), Json);

/** True for plain objects: not null, not an array. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Reads `a.b.0.c` from a JSON value through own properties only, so that no path reaches a prototype.
 * Returns undefined when any part of the way is missing.
 */
export function readPath(value: Json | undefined, path: string): Json | undefined {
  if (path === "") return value;
  let current: Json | undefined = value;
  for (const part of path.split(".")) {
    if (typeof current !== "object" || current === null) return undefined;
    if (!Object.hasOwn(current, part)) return undefined;
    current = Array.isArray(current) ? current[Number(part)] : Reflect.get(current, part);
  }
  return current;
}
