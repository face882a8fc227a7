import type { ParamProblem } from "@orderloom/schema/graph/node";
import { RULE_OPERATIONS, type RuleOperation } from "@orderloom/schema/graph/rule";
import { isJsonObject, type Json } from "@orderloom/schema/json";
import { Money } from "@orderloom/schema/money";
import { measureRule } from "./measure-rule.ts";
import { kindOfApplied } from "./rule-kind.ts";
import type { AppliedOperation, LiteralValue, RuleKind, RuleNode } from "./rule-node.ts";
import { ruleProblem } from "./rule-problem.ts";
import { parseSource } from "./rule-source.ts";

/** A rule read into a typed tree. With problems, the tree stands for what could be read and must not be evaluated. */
export type ParsedRule = { readonly node: RuleNode; readonly problems: readonly ParamProblem[] };

/** How many operands an operation takes. */
const ARITY: Readonly<Record<AppliedOperation, readonly [least: number, most: number]>> = {
  and: [1, 200],
  or: [1, 200],
  "!": [1, 1],
  "!!": [1, 1],
  "==": [2, 2],
  "!=": [2, 2],
  ">": [2, 2],
  ">=": [2, 2],
  "<": [2, 3],
  "<=": [2, 3],
  in: [2, 2],
  starts_with: [2, 2],
  ends_with: [2, 2],
  "+": [1, 200],
  "-": [1, 2],
  "*": [1, 200],
};

type Place = { readonly clause: string; readonly problems: ParamProblem[] };

/** Reads a JsonLogic document: closed operations, known fields, right operand counts and types, within budget. */
export function parseRule(rule: Json): ParsedRule {
  const tooMuch = measureRule(rule);
  if (tooMuch) return { node: nothing("/"), problems: [tooMuch] };
  const problems: ParamProblem[] = [];
  const node = parseValue(rule, { clause: "", problems });
  const answers = node.kind === "boolean" || node.kind === "unknown" || node.type === "missing";
  if (!answers) problems.push(ruleProblem("rule_invalid", "/", { problem: "result" }));
  return { node, problems };
}

function parseValue(value: Json, place: Place): RuleNode {
  const clause = place.clause || "/";
  if (Array.isArray(value)) {
    const items = value.map((item: Json, index) => parseValue(item, at(place, index)));
    return { type: "list", kind: "list", clause, items };
  }
  if (isJsonObject(value)) return parseOperation(value, place);
  if (typeof value === "object") return literal(null, clause);
  return literal(value, clause);
}

function parseOperation(value: { readonly [key: string]: Json }, place: Place): RuleNode {
  const [name, ...more] = Object.keys(value);
  if (name === undefined || more.length > 0) return refuse(place, { problem: "shape" });
  const raw = value[name] ?? null;
  if (!isOperation(name)) return refuse(place, { problem: "operation", name: name.slice(0, 64) });
  const operands: readonly Json[] = Array.isArray(raw) ? raw : [raw];
  switch (name) {
    case "var":
      return parseVar(operands, place);
    case "money":
      return parseMoney(operands, place);
    case "missing":
      return parseMissing(operands, place);
    default:
      return parseApplied(name, { operands, bare: !Array.isArray(raw) }, place);
  }
}

function parseApplied(
  operation: AppliedOperation,
  given: { operands: readonly Json[]; bare: boolean },
  place: Place,
): RuleNode {
  const clause = place.clause || "/";
  const [least, most] = ARITY[operation];
  const { length } = given.operands;
  if (length < least || length > most) {
    return refuse(place, { problem: length === 0 ? "empty" : "operands", name: operation, least, most });
  }
  const inside = at(place, operation);
  const operands = given.operands.map((item, index) => parseValue(item, given.bare ? inside : at(inside, index)));
  const { kind, problem } = kindOfApplied(operation, operands);
  if (problem) place.problems.push(ruleProblem(problem.code, clause, { operation, ...problem.params }));
  return { type: "apply", kind, clause, operation, operands };
}

function parseVar(operands: readonly Json[], place: Place): RuleNode {
  const [path, fallback = null, ...more] = operands;
  if (typeof path !== "string" || !isLiteral(fallback) || more.length > 0) return refuse(place, { problem: "var" });
  const source = parseSource(path);
  if (!source) return refuse(place, { problem: "field", name: path.slice(0, 128) });
  const kind = "field" in source ? source.field.type : "unknown";
  return { type: "var", kind, clause: place.clause || "/", source, fallback };
}

function parseMoney(operands: readonly Json[], place: Place): RuleNode {
  const [minor, currency, ...more] = operands;
  const money = Money.safeParse({ minor, currency });
  if (!money.success || more.length > 0) return refuse(place, { problem: "money" });
  return { type: "money", kind: "money", clause: place.clause || "/", money: money.data };
}

function parseMissing(operands: readonly Json[], place: Place): RuleNode {
  const [first] = operands;
  const names: readonly Json[] = Array.isArray(first) ? first : operands;
  const sources = names.map((name) => {
    const source = typeof name === "string" ? parseSource(name) : null;
    return typeof name === "string" && source ? { name, source } : null;
  });
  const known = sources.filter((source) => source !== null);
  if (known.length === 0 || known.length < sources.length) return refuse(place, { problem: "field", name: "missing" });
  return { type: "missing", kind: "list", clause: place.clause || "/", sources: known };
}

function refuse(place: Place, params: { problem: string; name?: string; least?: number; most?: number }): RuleNode {
  place.problems.push(ruleProblem("rule_invalid", place.clause || "/", params));
  return nothing(place.clause || "/");
}

/** Stands where nothing could be read; its kind fits everywhere, so that one mistake is told once. */
function nothing(clause: string): RuleNode {
  return { type: "literal", kind: "unknown", clause, value: null };
}

function literal(value: LiteralValue, clause: string): RuleNode {
  return { type: "literal", kind: kindOfLiteral(value), clause, value };
}

function kindOfLiteral(value: LiteralValue): RuleKind {
  if (value === null) return "null";
  if (typeof value === "string") return "text";
  return typeof value === "number" ? "number" : "boolean";
}

function isLiteral(value: Json): value is LiteralValue {
  return typeof value !== "object" || value === null;
}

function isOperation(name: string): name is RuleOperation {
  return RULE_OPERATIONS.some((operation) => operation === name);
}

function at(place: Place, step: string | number): Place {
  return { ...place, clause: `${place.clause}/${step}` };
}
