import type { ParamProblem } from "@orderloom/schema/graph/node";
import type { Json } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import { ruleProblem } from "./rule-problem.ts";

type Visit = { readonly value: Json; readonly depth: number };

/**
 * Refuses a rule that is too deep or too large before anything recurses into it. Walks with its own stack and stops
 * at the first limit, so that a document nested ten thousand times, or one that doubles by sharing, costs no more than a
 * small one. Depth counts operations and lists, not the array around an operation's operands.
 */
export function measureRule(rule: Json): ParamProblem | null {
  const open: Visit[] = [{ value: rule, depth: 0 }];
  let bytes = 0;
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    if (visit.depth > LIMITS.ruleDepth)
      return ruleProblem("rule_budget", "/", { limit: "depth", max: LIMITS.ruleDepth });
    bytes += ownBytes(visit.value);
    if (bytes + open.length > LIMITS.ruleBytes) {
      return ruleProblem("rule_budget", "/", { limit: "bytes", max: LIMITS.ruleBytes });
    }
    for (const child of children(visit)) open.push(child);
  }
  return null;
}

/** An object with more than one key is no operation and is refused unread. */
function children({ value, depth }: Visit): Visit[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, LIMITS.ruleBytes).map((item) => ({ value: item, depth: depth + 1 }));
  const keys = Object.keys(value);
  if (keys.length !== 1) return [];
  return Object.values(value).map((inner) => ({ value: inner, depth: Array.isArray(inner) ? depth : depth + 1 }));
}

/** The bytes of JSON that a value writes itself, without its children. */
function ownBytes(value: Json): number {
  if (typeof value === "string") return textBytes(value);
  if (typeof value !== "object" || value === null) return String(value).length;
  if (Array.isArray(value)) return 2 + Math.max(0, value.length - 1);
  const [key = "", ...more] = Object.keys(value);
  return 3 + textBytes(key) + more.length;
}

/** UTF-8 bytes of a JSON string with its quotes; a text that is too long anyway is not looked through. */
function textBytes(text: string): number {
  if (text.length > LIMITS.ruleBytes) return text.length;
  let bytes = 2;
  for (const char of JSON.stringify(text).slice(1, -1)) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
