import { z } from "zod";
import type { Json, JsonObject } from "../json.ts";

/** What an input of a run may be; `json` is anything. */
export const INPUT_TYPES = ["text", "number", "boolean", "json"] as const;
export const InputType = z.enum(INPUT_TYPES);
export type InputType = z.infer<typeof InputType>;

/** A name that templates can read. */
export const InputName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/);

/** The inputs that a trigger declares: name → type. Each has to be given. */
export const RunInputs = z.record(InputName, InputType);
export type RunInputs = z.infer<typeof RunInputs>;

/** Inputs as their types want them, or the first one that is missing or of another type. */
export type ReadInputs =
  | { readonly ok: true; readonly values: Readonly<Record<string, Json>> }
  | { readonly ok: false; readonly name: string };

/** Reads what was given for the declared inputs; what is not declared is left out. */
export function readInputs(declared: RunInputs, given: JsonObject): ReadInputs {
  const values: Record<string, Json> = {};
  for (const [name, type] of Object.entries(declared)) {
    const value = Object.hasOwn(given, name) ? toType(given[name], type) : undefined;
    if (value === undefined) return { ok: false, name };
    values[name] = value;
  }
  return { ok: true, values };
}

/** Templates and command lines write texts, so a number or a yes may come as one; undefined for what is none. */
function toType(value: Json | undefined, type: InputType): Json | undefined {
  switch (type) {
    case "json":
      return value;
    case "text":
      return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
    case "number":
      return toNumber(value);
    case "boolean":
      return toBoolean(value);
  }
}

function toBoolean(value: Json | undefined): boolean | undefined {
  if (typeof value === "boolean") return value;
  return value === "true" || value === "false" ? value === "true" : undefined;
}

function toNumber(value: Json | undefined): number | undefined {
  if (typeof value === "number") return value;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** Whether a run that a person or a program starts has an order, may have one, or has none. */
export const ORDER_NEEDS = ["required", "optional", "none"] as const;

/** How people and programs start a run: the inputs that they give, and whether they name an order. */
export const ManualStart = z.strictObject({ inputs: RunInputs, order: z.enum(ORDER_NEEDS) });
export type ManualStart = z.infer<typeof ManualStart>;
