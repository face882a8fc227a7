import { assertNever } from "@orderloom/schema/error";
import { compileArithmetic } from "./compile-arithmetic.ts";
import { compileComparison } from "./compile-comparison.ts";
import { decideByTruth, decideGroup, decideNegation } from "./compile-decision.ts";
import { compileIn, compileTextTest } from "./compile-membership.ts";
import { listReader, missingReader, sourceReader } from "./compile-reader.ts";
import { CurrencyClash } from "./currency-clash.ts";
import type { Applied, Decide, ReadValue } from "./rule-closure.ts";
import type { RuleNode } from "./rule-node.ts";

/** Compiles a tree where a yes or no is wanted: groups decide by their clauses, all else by its truth. */
export function compileDecision(node: RuleNode): Decide {
  if (node.type !== "apply") return decideByTruth(node, compileValue(node));
  switch (node.operation) {
    case "and":
    case "or":
      return decideGroup(node, node.operands.map(compileDecision));
    case "!":
    case "!!":
      return decideNegation(node, node.operands.map(compileDecision));
    default:
      return decideByTruth(node, compileValue(node));
  }
}

/** Compiles a tree where a value is wanted. */
export function compileValue(node: RuleNode): ReadValue {
  switch (node.type) {
    case "literal":
      return () => node.value;
    case "money":
      return () => node.money;
    case "list":
      return listReader(node.items.map(compileValue));
    case "var":
      return sourceReader(node);
    case "missing":
      return missingReader(node);
    case "apply":
      return compileApplied(node);
    default:
      return assertNever(node);
  }
}

function compileApplied(node: Applied): ReadValue {
  const { operation } = node;
  switch (operation) {
    case "and":
    case "or":
    case "!":
    case "!!":
      return decisionReader(compileDecision(node));
    case "==":
    case "!=":
    case ">":
    case ">=":
    case "<":
    case "<=":
      return compileComparison({ node, readers: node.operands.map(compileValue) }, operation);
    case "in":
      return compileIn({ node, readers: node.operands.map(compileValue) });
    case "starts_with":
    case "ends_with":
      return compileTextTest({ node, readers: node.operands.map(compileValue) }, operation);
    case "+":
    case "-":
    case "*":
      return compileArithmetic({ node, readers: node.operands.map(compileValue) }, operation);
    default:
      return assertNever(operation);
  }
}

function decisionReader(decide: Decide): ReadValue {
  return (scope, meter) => {
    const result = decide(scope, meter);
    return result.type === "value" ? result.value : new CurrencyClash(result.clause, result);
  };
}
