import type { JsonObject } from "@orderloom/schema/json";
import type { z } from "zod";

/** What zod found wrong, in words that fit any field. */
export type IssueKind =
  | { readonly type: "missing" | "wrong" | "email" | "address" }
  | { readonly type: "tooLong" | "tooMany"; readonly limit: number }
  | { readonly type: "tooSmall" | "tooBig"; readonly limit: number };

/** The problems of a value by path; empty when it fits. The first of each path counts. */
export function checkParams(schema: z.ZodType, value: JsonObject): Readonly<Record<string, IssueKind>> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return {};
  const found: Record<string, IssueKind> = {};
  for (const issue of parsed.error.issues) found[issue.path.map(String).join(".")] ??= kindOf(issue);
  return found;
}

function kindOf(issue: z.core.$ZodIssue): IssueKind {
  switch (issue.code) {
    case "invalid_type":
    case "invalid_value":
    case "invalid_union":
      return { type: issue.input === undefined || issue.input === null || issue.input === "" ? "missing" : "wrong" };
    case "too_small":
      if (issue.origin === "number" || issue.origin === "int")
        return { type: "tooSmall", limit: Number(issue.minimum) };
      return { type: "missing" };
    case "too_big":
      if (issue.origin === "number" || issue.origin === "int") return { type: "tooBig", limit: Number(issue.maximum) };
      return { type: issue.origin === "string" ? "tooLong" : "tooMany", limit: Number(issue.maximum) };
    case "invalid_format":
      if (issue.format === "email") return { type: "email" };
      return { type: issue.format === "url" ? "address" : "wrong" };
    default:
      return { type: "wrong" };
  }
}
