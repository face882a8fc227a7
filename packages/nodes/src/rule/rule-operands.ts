import { OrderloomError } from "@orderloom/schema/error";
import type { Json } from "@orderloom/schema/json";
import { CurrencyClash } from "./currency-clash.ts";
import type { ReadValue } from "./rule-closure.ts";
import type { RuleMeter } from "./rule-meter.ts";
import type { RuleScope } from "./rule-scope.ts";

/** The values of all operands, or the first clash of currencies among them. */
export function readAll(readers: readonly ReadValue[], scope: RuleScope, meter: RuleMeter): Json[] | CurrencyClash {
  const values: Json[] = [];
  for (const read of readers) {
    const value = read(scope, meter);
    if (value instanceof CurrencyClash) return value;
    values.push(value);
  }
  return values;
}

/** Names the types, never the values: those of other systems may be personal. */
export function typeMismatch(clause: string, given: { operation: string; left: Json; right: Json }): OrderloomError {
  const { operation, left, right } = given;
  return new OrderloomError("rule_type", {
    params: { clause, operation, left: typeName(left), right: typeName(right) },
  });
}

function typeName(value: Json): string {
  if (Array.isArray(value)) return "list";
  return value === null ? "null" : typeof value;
}
