import { areEqual } from "./compare-values.ts";
import { pairsOf } from "./compile-comparison.ts";
import { CurrencyClash } from "./currency-clash.ts";
import type { Compiled, ReadValue } from "./rule-closure.ts";
import { spend } from "./rule-meter.ts";
import { readAll, typeMismatch } from "./rule-operands.ts";
import { comparisonOf, textOf } from "./rule-value.ts";

/** A value in a list, or a text in a text. Nothing is in nothing. */
export function compileIn({ node, readers }: Compiled): ReadValue {
  const [needleNode, haystackNode] = node.operands;
  const items = haystackNode?.type === "list" ? haystackNode.items : [];
  const [shape = null] = pairsOf(node);
  return (scope, meter) => {
    spend(meter, 1);
    const values = readAll(readers, scope, meter);
    if (values instanceof CurrencyClash) return values;
    const [needle = null, haystack = null] = values;
    if (needle === null || haystack === null || !shape) return false;
    if (typeof haystack === "string") {
      const piece = textOf(needle);
      if (piece !== null) return haystack.includes(piece);
    }
    if (!Array.isArray(haystack)) throw typeMismatch(node.clause, { operation: "in", left: needle, right: haystack });
    spend(meter, haystack.length);
    let clash: CurrencyClash | null = null;
    for (const [index, item] of haystack.entries()) {
      const as = comparisonOf(needleNode?.kind ?? "unknown", items[index]?.kind ?? "unknown");
      const answer = areEqual({ ...shape, as, left: needle, right: item });
      if (answer === true) return true;
      if (answer instanceof CurrencyClash) clash ??= answer;
    }
    return clash ?? false;
  };
}

/** Whether a text begins or ends with another. Nothing begins with anything. */
export function compileTextTest({ node, readers }: Compiled, operation: "starts_with" | "ends_with"): ReadValue {
  return (scope, meter) => {
    spend(meter, 1);
    const values = readAll(readers, scope, meter);
    if (values instanceof CurrencyClash) return values;
    const [whole = null, part = null] = values;
    if (whole === null || part === null) return false;
    const [text, piece] = [textOf(whole), textOf(part)];
    if (text === null || piece === null) throw typeMismatch(node.clause, { operation, left: whole, right: part });
    return operation === "starts_with" ? text.startsWith(piece) : text.endsWith(piece);
  };
}
