import { assertNever } from "@orderloom/schema/error";
import type { Json } from "@orderloom/schema/json";
import { CurrencyClash } from "./currency-clash.ts";
import { type Comparison, comparisonOfValues, instantOf, moneyOf, numberOf, textOf } from "./rule-value.ts";

/** Two values to compare, and how. `statedLeft`: the rule states the left amount, so the right one is the odd one. */
export type Pair = {
  readonly left: Json;
  readonly right: Json;
  readonly as: Comparison;
  readonly statedLeft: boolean;
  readonly clause: string;
};

/** Whether two values are equal. What cannot be read as the same type is not equal; only nothing equals nothing. */
export function areEqual(pair: Pair): boolean | CurrencyClash {
  if (pair.left === null || pair.right === null) return pair.left === pair.right;
  const as = pair.as === "dynamic" ? comparisonOfValues(pair.left, pair.right) : pair.as;
  if (as === "boolean") return pair.left === pair.right;
  const order = difference({ ...pair, as });
  return typeof order === "number" ? order === 0 : (order ?? false);
}

/**
 * Which of two values is less: negative, zero or positive as in a sort. Null when the two have no order, which is
 * a mistake of types that no answer may hide: two texts of other systems are in order only if both are numbers.
 */
export function difference(pair: Pair): number | CurrencyClash | null {
  const { left, right, as } = pair;
  switch (as) {
    case "number":
      return minus(numberOf(left), numberOf(right));
    case "moment":
      return minus(instantOf(left), instantOf(right));
    case "money":
      return compareMoney(pair);
    case "text":
      return compareText(textOf(left), textOf(right));
    case "boolean":
      return null;
    case "dynamic": {
      const found = comparisonOfValues(left, right);
      return difference({ ...pair, as: found === "text" ? "number" : found });
    }
    default:
      return assertNever(as);
  }
}

function minus(left: number | null, right: number | null): number | null {
  return left === null || right === null ? null : left - right;
}

function compareText(left: string | null, right: string | null): number | null {
  if (left === null || right === null) return null;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function compareMoney({ left, right, statedLeft, clause }: Pair): number | CurrencyClash | null {
  const [first, second] = [moneyOf(left), moneyOf(right)];
  if (!first || !second) return null;
  if (first.currency === second.currency) return first.minor - second.minor;
  const [expected, found] = statedLeft ? [first.currency, second.currency] : [second.currency, first.currency];
  return new CurrencyClash(clause, { expected, found });
}
