import type { z } from "zod";
import type { ErrorParams } from "../../error.ts";
import type { Json } from "../../json.ts";
import type { GraphProblemCode } from "../graph-problem.ts";

/** An issue of zod as a problem of ours, with the values of its sentence. `value` is what stands at its path. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  value: Json | undefined,
): { code: GraphProblemCode; values: ErrorParams } {
  if (value === undefined || value === "" || value === null) return { code: "param_missing", values: {} };
  switch (issue.code) {
    case "too_small":
      if (isEmptyList(value)) return { code: "param_missing", values: {} };
      return { code: sized(value) ? "param_too_short" : "param_too_small", values: { limit: Number(issue.minimum) } };
    case "too_big":
      return { code: sized(value) ? "param_too_long" : "param_too_large", values: { limit: Number(issue.maximum) } };
    case "unrecognized_keys":
      return { code: "param_not_known", values: { keys: issue.keys } };
    case "invalid_value":
      return { code: "param_not_a_choice", values: { choices: issue.values.map(String) } };
    default:
      return { code: "param_wrong", values: {} };
  }
}

function sized(value: Json): boolean {
  return typeof value === "string" || Array.isArray(value);
}

function isEmptyList(value: Json): boolean {
  return Array.isArray(value) && value.length === 0;
}
