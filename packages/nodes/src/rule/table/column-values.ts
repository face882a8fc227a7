import type { RuleColumn } from "./cell-rule.ts";
import type { CellPart, CellTest, CellValue } from "./cell-test.ts";
import { holds } from "./cell-test.ts";

/** Stands for any text that no cell names. */
const SOMETHING = "…";

/** A value of a column, and which rows' cells hold for it. */
export type ColumnValue = { readonly value: CellValue; readonly held: readonly boolean[] };

/**
 * Values of one column such that every set of its cells that some order can satisfy at once is satisfied by one of
 * them: each number named and its neighbours, each text named and one that is not, each choice. One value for each
 * such set.
 */
export function columnValues(column: RuleColumn, tests: readonly CellTest[]): readonly ColumnValue[] {
  const parts = tests.flatMap((test) => (test.type === "any" ? [] : test.parts));
  const bySet = new Map<string, ColumnValue>();
  for (const value of candidates(column, parts)) {
    const held = tests.map((test) => holds(test, value));
    const key = held.map(Number).join("");
    if (!bySet.has(key)) bySet.set(key, { value, held });
  }
  return [...bySet.values()];
}

function candidates({ field }: RuleColumn, parts: readonly CellPart[]): readonly CellValue[] {
  switch (field.type) {
    case "number":
    case "money":
      return numbers(parts);
    case "boolean":
      return [true, false];
    case "choice":
      return (field.choices ?? []).map(({ value }) => value);
    case "tags":
      return tagLists(parts);
    default:
      return texts(parts);
  }
}

/** The order's numbers and amounts are whole and never below zero. */
function numbers(parts: readonly CellPart[]): readonly CellValue[] {
  const named = parts.flatMap((part) => {
    if (part.type === "range") return [part.from, part.to].flatMap((bound) => (bound ? [bound.value] : []));
    return part.type === "equal" && typeof part.value === "number" ? [part.value] : [];
  });
  const around = named.flatMap((value) => [Math.ceil(value) - 1, value, Math.floor(value) + 1]);
  const whole = [...new Set([0, ...around])].filter((value) => value >= 0 && Number.isInteger(value));
  return whole.sort((a, b) => a - b);
}

function texts(parts: readonly CellPart[]): readonly CellValue[] {
  const named = parts.flatMap((part) => {
    if (part.type === "equal" && typeof part.value === "string") return [part.value];
    return part.type === "pattern" ? [textLike(part)] : [];
  });
  return [...new Set([SOMETHING, ...named])]; // what is generally so is shown before what is so in one place
}

function textLike({ place, text }: Extract<CellPart, { type: "pattern" }>): string {
  const before = place === "start" ? "" : SOMETHING;
  const after = place === "end" ? "" : SOMETHING;
  return `${before}${text}${after}`;
}

function tagLists(parts: readonly CellPart[]): readonly CellValue[] {
  const named = [...new Set(parts.flatMap((part) => (part.type === "equal" ? [String(part.value)] : [])))];
  return [[], ...named.map((tag) => [tag]), named];
}
