import { OrderloomError } from "@orderloom/schema/error";
import type { Json } from "@orderloom/schema/json";
import type { Money } from "@orderloom/schema/money";
import { CurrencyClash } from "./currency-clash.ts";
import { multiplyMinor } from "./money-arithmetic.ts";
import type { Applied, Compiled, ReadValue } from "./rule-closure.ts";
import { spend } from "./rule-meter.ts";
import { statedCurrencies } from "./rule-node.ts";
import { readAll, typeMismatch } from "./rule-operands.ts";
import { moneyOf, numberOf } from "./rule-value.ts";

type ArithmeticOperation = "+" | "-" | "*";
type Sum = { readonly node: Applied; readonly operation: ArithmeticOperation };

/** Adds, subtracts and multiplies numbers and amounts. With nothing among the operands the result is nothing. */
export function compileArithmetic({ node, readers }: Compiled, operation: ArithmeticOperation): ReadValue {
  const sum = { node, operation };
  return (scope, meter) => {
    spend(meter, 1);
    const values = readAll(readers, scope, meter);
    if (values instanceof CurrencyClash) return values;
    if (values.includes(null)) return null;
    return values.some((value) => moneyOf(value) !== null) ? withMoney(sum, values) : withNumbers(sum, values);
  };
}

function withNumbers({ node, operation }: Sum, values: readonly Json[]): number {
  const numbers = values.map((value) => {
    const number = numberOf(value);
    if (number === null) throw typeMismatch(node.clause, { operation, left: 0, right: value });
    return number;
  });
  const [first = 0, ...rest] = numbers;
  if (operation === "-" && rest.length === 0) return -first;
  const result = rest.reduce((total, number) => calculate(operation, total, number), first);
  if (!Number.isFinite(result)) throw overflow(node);
  return result;
}

function calculate(operation: ArithmeticOperation, left: number, right: number): number {
  if (operation === "+") return left + right;
  return operation === "-" ? left - right : left * right;
}

function withMoney(sum: Sum, values: readonly Json[]): Money | CurrencyClash {
  return sum.operation === "*" ? multiplied(sum, values) : added(sum, values);
}

function multiplied({ node, operation }: Sum, values: readonly Json[]): Money {
  const amounts = values.map(moneyOf).filter((money) => money !== null);
  const factors = values.map(numberOf).filter((number) => number !== null);
  const [amount, second] = amounts;
  if (!amount || second || factors.length + 1 !== values.length) {
    throw typeMismatch(node.clause, { operation, left: values[0] ?? null, right: values[1] ?? null });
  }
  const minor = multiplyMinor(amount.minor, factors);
  if (minor === null) throw overflow(node);
  return { minor, currency: amount.currency };
}

function added({ node, operation }: Sum, values: readonly Json[]): Money | CurrencyClash {
  const amounts = values.map((value) => {
    const money = moneyOf(value);
    if (!money) throw typeMismatch(node.clause, { operation, left: values[0] ?? null, right: value });
    return money;
  });
  const stated = statedCurrencies(node)[0];
  const [first, ...rest] = amounts;
  const expected = stated ?? first?.currency ?? "";
  const odd = amounts.find((money) => money.currency !== expected);
  if (odd) return new CurrencyClash(node.clause, { expected, found: odd.currency });
  const start = first?.minor ?? 0;
  if (operation === "-" && rest.length === 0) return { minor: -start, currency: expected };
  const minor = rest.reduce((total, money) => calculate(operation, total, money.minor), start);
  if (!Number.isSafeInteger(minor)) throw overflow(node);
  return { minor, currency: expected };
}

function overflow(node: Applied): OrderloomError {
  return new OrderloomError("rule_type", {
    params: { clause: node.clause, operation: node.operation, left: "overflow", right: "overflow" },
  });
}
