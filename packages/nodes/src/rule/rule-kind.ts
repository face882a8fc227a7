import type { ErrorParams } from "@orderloom/schema/error";
import { assertNever } from "@orderloom/schema/error";
import { parseInstant } from "../text/parse-instant.ts";
import type { AppliedOperation, RuleKind, RuleNode } from "./rule-node.ts";

export type KindProblem = { readonly code: "rule_type" | "rule_invalid"; readonly params: ErrorParams };
export type AppliedKind = { readonly kind: RuleKind; readonly problem: KindProblem | null };

/** What an operation yields, and what is wrong with its operands' types. */
export function kindOfApplied(operation: AppliedOperation, operands: readonly RuleNode[]): AppliedKind {
  switch (operation) {
    case "and":
    case "or":
      return { kind: "boolean", problem: firstProblem(operands, expectBoolean) };
    case "!":
    case "!!":
      return { kind: "boolean", problem: null };
    case "==":
    case "!=":
      return { kind: "boolean", problem: pairProblem(operands, equalable) };
    case ">":
    case ">=":
    case "<":
    case "<=":
      return { kind: "boolean", problem: pairProblem(operands, orderable) };
    case "in":
      return { kind: "boolean", problem: inProblem(operands) };
    case "starts_with":
    case "ends_with":
      return { kind: "boolean", problem: firstProblem(operands, expectText) };
    case "+":
    case "-":
      return sumKind(operands);
    case "*":
      return productKind(operands);
    default:
      return assertNever(operation);
  }
}

const ORDERED: ReadonlySet<RuleKind> = new Set(["number", "money", "moment"]);
const TEXTS: readonly RuleKind[] = ["text", "choice", "unknown"];
const COMPARED: ReadonlySet<RuleKind> = new Set([...ORDERED, "text", "choice", "boolean"]);

/** Texts are never put in order: "10" comes before "9" in an order of letters, and nobody means that. */
function orderable(left: RuleNode, right: RuleNode): KindProblem | null {
  if (left.kind === "null" || right.kind === "null") return mismatch(left.kind, right.kind);
  const sides = [left, right].filter((side) => side.kind !== "unknown" && !isInstantText(side));
  if (!sides.every((side) => ORDERED.has(side.kind))) return mismatch(left.kind, right.kind);
  return sameKind(left, right);
}

function equalable(left: RuleNode, right: RuleNode): KindProblem | null {
  const kinds = [left.kind, right.kind];
  if (kinds.includes("null")) return null;
  if (!kinds.every((kind) => kind === "unknown" || COMPARED.has(kind))) return mismatch(left.kind, right.kind);
  return sameKind(left, right) ?? choiceProblem(left, right) ?? choiceProblem(right, left);
}

function sameKind(left: RuleNode, right: RuleNode): KindProblem | null {
  if (left.kind === "unknown" || right.kind === "unknown") return null;
  if (left.kind === "moment" || right.kind === "moment") {
    const fine = [left, right].every((side) => side.kind === "moment" || isInstantText(side));
    return fine ? null : mismatch(left.kind, right.kind);
  }
  return textual(left.kind) === textual(right.kind) ? null : mismatch(left.kind, right.kind);
}

function textual(kind: RuleKind): RuleKind {
  return kind === "choice" ? "text" : kind;
}

function isInstantText(node: RuleNode): boolean {
  return node.type === "literal" && typeof node.value === "string" && parseInstant(node.value) !== null;
}

/** A text that is none of a field's choices can never be equal to it: a slip of the pen. */
function choiceProblem(field: RuleNode, value: RuleNode): KindProblem | null {
  if (field.type !== "var" || !("field" in field.source) || value.type !== "literal") return null;
  const { choices } = field.source.field;
  if (!choices || value.value === null || choices.some((choice) => choice.value === value.value)) return null;
  return { code: "rule_invalid", params: { problem: "choice", name: String(value.value).slice(0, 64) } };
}

function inProblem([needle, haystack]: readonly RuleNode[]): KindProblem | null {
  if (!needle || !haystack) return null;
  if (haystack.type === "list") {
    if (haystack.items.length === 0) return { code: "rule_invalid", params: { problem: "empty", name: "in" } };
    return firstProblem(haystack.items, (item) => equalable(needle, item));
  }
  const needles = haystack.kind === "unknown" ? [...TEXTS, "number", "boolean"] : TEXTS;
  const searchable = [...TEXTS, "tags"].includes(haystack.kind);
  return needles.includes(needle.kind) && searchable ? null : mismatch(needle.kind, haystack.kind);
}

function sumKind(operands: readonly RuleNode[]): AppliedKind {
  const problem = firstProblem(operands, expectAmount) ?? mixed(operands);
  return { kind: commonKind(operands), problem };
}

/** Money may be multiplied by numbers, never by money. */
function productKind(operands: readonly RuleNode[]): AppliedKind {
  const amounts = operands.filter((operand) => operand.kind === "money").length;
  const problem = firstProblem(operands, expectAmount) ?? (amounts > 1 ? mismatch("money", "money") : null);
  return { kind: amounts > 0 ? "money" : commonKind(operands), problem };
}

function commonKind(operands: readonly RuleNode[]): RuleKind {
  return operands.find((operand) => operand.kind !== "unknown")?.kind ?? "unknown";
}

function mixed(operands: readonly RuleNode[]): KindProblem | null {
  const kinds = new Set(operands.map((operand) => operand.kind));
  return kinds.has("money") && kinds.has("number") ? mismatch("money", "number") : null;
}

function expectBoolean(node: RuleNode): KindProblem | null {
  return node.kind === "boolean" || node.kind === "unknown" || node.type === "missing"
    ? null
    : mismatch("boolean", node.kind);
}

function expectText(node: RuleNode): KindProblem | null {
  return TEXTS.includes(node.kind) ? null : mismatch("text", node.kind);
}

function expectAmount(node: RuleNode): KindProblem | null {
  return ["number", "money", "unknown"].includes(node.kind) ? null : mismatch("number", node.kind);
}

function pairProblem(
  operands: readonly RuleNode[],
  check: (left: RuleNode, right: RuleNode) => KindProblem | null,
): KindProblem | null {
  const [first, ...rest] = operands;
  let left = first;
  for (const right of rest) {
    const problem = left ? check(left, right) : null;
    if (problem) return problem;
    left = right;
  }
  return null;
}

function firstProblem(nodes: readonly RuleNode[], check: (node: RuleNode) => KindProblem | null): KindProblem | null {
  for (const node of nodes) {
    const problem = check(node);
    if (problem) return problem;
  }
  return null;
}

function mismatch(left: RuleKind, right: RuleKind): KindProblem {
  return { code: "rule_type", params: { left, right } };
}
