import { isJsonObject, type Json } from "@orderloom/schema/json";
import type { EvaluateContext, Outcome } from "@orderloom/schema/node";
import type { CalledParams, INPUT_TYPES } from "./params.ts";

/** Checks what the caller gave and puts it out, so that later nodes read it as `outputs.<this node>.<name>`. */
export function evaluateCalled({ params, trigger }: EvaluateContext<CalledParams>): Outcome {
  const given = isJsonObject(trigger.data) ? trigger.data : {};
  const output: Record<string, Json> = {};
  for (const [name, type] of Object.entries(params.inputs)) {
    const value = Object.hasOwn(given, name) ? toType(given[name], type) : undefined;
    if (value === undefined) return { type: "fail", code: "child_input_invalid", params: { name } };
    output[name] = value;
  }
  return { type: "goto", port: "out", output };
}

/** Templates write texts, so a number or a yes may come as one; undefined for what is none. */
function toType(value: Json | undefined, type: (typeof INPUT_TYPES)[number]): Json | undefined {
  switch (type) {
    case "json":
      return value;
    case "text":
      return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
    case "number":
      return toNumber(value);
    case "boolean":
      return typeof value === "boolean" ? value : { true: true, false: false }[String(value)];
  }
}

function toNumber(value: Json | undefined): number | undefined {
  if (typeof value === "number") return value;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}
