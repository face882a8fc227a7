import { areEqual, difference, type Pair } from "./compare-values.ts";
import { CurrencyClash } from "./currency-clash.ts";
import type { Applied, Compiled, ReadValue } from "./rule-closure.ts";
import { spend } from "./rule-meter.ts";
import { type RuleNode, statedCurrencies } from "./rule-node.ts";
import { readAll, typeMismatch } from "./rule-operands.ts";
import { comparisonOf } from "./rule-value.ts";

type Answer = boolean | CurrencyClash;
type OrderOperation = ">" | ">=" | "<" | "<=";

/** `==`, `!=`, and the orders; `<` and `<=` with three operands ask whether the middle one lies between. */
export function compileComparison({ node, readers }: Compiled, operation: "==" | "!=" | OrderOperation): ReadValue {
  const pairs = pairsOf(node);
  const ask = operation === "==" || operation === "!=" ? askEqual(operation) : askOrder(operation);
  return (scope, meter) => {
    spend(meter, 1);
    const values = readAll(readers, scope, meter);
    if (values instanceof CurrencyClash) return values;
    for (const [index, pair] of pairs.entries()) {
      const answer = ask({ ...pair, left: values[index] ?? null, right: values[index + 1] ?? null });
      if (answer !== true) return answer;
    }
    return true;
  };
}

function askEqual(operation: "==" | "!="): (pair: Pair) => Answer {
  return (pair) => {
    const answer = areEqual(pair);
    if (answer instanceof CurrencyClash) return answer;
    return operation === "==" ? answer : !answer;
  };
}

/** A value that is not there is neither more nor less than anything. */
function askOrder(operation: OrderOperation): (pair: Pair) => Answer {
  return (pair) => {
    if (pair.left === null || pair.right === null) return false;
    const order = difference(pair);
    if (order instanceof CurrencyClash) return order;
    if (order === null) throw typeMismatch(pair.clause, { operation, left: pair.left, right: pair.right });
    return holds(operation, order);
  };
}

function holds(operation: OrderOperation, order: number): boolean {
  if (operation === ">") return order > 0;
  if (operation === ">=") return order >= 0;
  return operation === "<" ? order < 0 : order <= 0;
}

/** The neighbouring operands to compare, with all that does not depend on the order. */
export function pairsOf(node: Applied): readonly Pair[] {
  return node.operands.slice(1).map((right, index) => {
    const left: RuleNode = node.operands[index] ?? right;
    return {
      left: null,
      right: null,
      as: comparisonOf(left.kind, right.kind),
      statedLeft: statedCurrencies(left).length > 0,
      clause: node.clause,
    };
  });
}
