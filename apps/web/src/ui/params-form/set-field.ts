import type { Json, JsonObject } from "@orderloom/schema/json";

/** The object with one field set, or without it when the value is undefined; the order of fields stays. */
export function setField(object: JsonObject, name: string, value: Json | undefined): JsonObject {
  if (value !== undefined) return { ...object, [name]: value };
  return Object.fromEntries(Object.entries(object).filter(([known]) => known !== name));
}
