import type { Json } from "@orderloom/schema/json";
import type { ReadValue } from "./rule-closure.ts";
import { spend } from "./rule-meter.ts";
import type { RuleNode } from "./rule-node.ts";
import { readAll } from "./rule-operands.ts";
import { readSource } from "./rule-source.ts";

/** Reads one place of the scope; the rule's own fallback when nothing is there. */
export function sourceReader({ source, fallback }: Extract<RuleNode, { type: "var" }>): ReadValue {
  return (scope, meter) => {
    spend(meter, 1);
    return readSource(source, scope) ?? fallback;
  };
}

/** The names among those asked for where nothing, or an empty text, is. */
export function missingReader({ sources }: Extract<RuleNode, { type: "missing" }>): ReadValue {
  return (scope, meter) => {
    spend(meter, sources.length);
    return sources.filter(({ source }) => isMissing(readSource(source, scope))).map(({ name }) => name);
  };
}

export function listReader(readers: readonly ReadValue[]): ReadValue {
  return (scope, meter) => {
    spend(meter, 1);
    return readAll(readers, scope, meter);
  };
}

function isMissing(value: Json): boolean {
  return value === null || value === "";
}
