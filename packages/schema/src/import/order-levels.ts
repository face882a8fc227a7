import type { ImportFieldName } from "./import-field.ts";
import type { SampleTable } from "./proposal.ts";
import type { Guess } from "./propose-columns.ts";

/** Amounts that some files tell once for the order and others for each of its lines. */
const PAIRS: readonly (readonly [ofOrder: ImportFieldName, ofLine: ImportFieldName])[] = [
  ["payable", "lineTotal"],
  ["shipping", "lineShipping"],
  ["discount", "lineDiscount"],
  ["paid", "paidPart"],
];

/**
 * Tells amounts of orders from amounts of lines: one that differs between the rows of an order is of each line, one
 * that is always the same is of the order. Without an order of several rows the name decides.
 */
export function settleLevels(sample: SampleTable, guesses: readonly Guess[]): readonly Guess[] {
  const key = guesses.find(({ mapped }) => mapped?.field === "externalNo")?.column;
  if (key === undefined) return guesses;
  const groups = severalRows(sample, sample.headers.indexOf(key));
  if (groups.length === 0) return guesses;
  const given = new Set(guesses.map(({ mapped }) => mapped?.field));
  return guesses.map((guess) => {
    const { mapped } = guess;
    const pair = PAIRS.find((fields) => mapped !== null && fields.includes(mapped.field));
    if (mapped === null || pair === undefined) return guess;
    const place = sample.headers.indexOf(guess.column);
    const varies = groups.some((rows) => new Set(rows.map((row) => row[place] ?? "")).size > 1);
    const [ofOrder, ofLine] = pair;
    const field = varies ? ofLine : ofOrder;
    if (field === mapped.field) return guess;
    // Lines that happen to cost the same are no proof that an amount belongs to the whole order.
    if (given.has(field) || (!varies && groups.length < SURE_GROUPS)) return guess;
    return { ...guess, mapped: { ...mapped, field }, confidence: "likely", reason: varies ? "varies" : "repeated" };
  });
}

/** The rows of each order that has several. */
function severalRows({ rows }: SampleTable, key: number): readonly (readonly (readonly string[])[])[] {
  const groups = new Map<string, (readonly string[])[]>();
  for (const row of rows) {
    const name = row[key] ?? "";
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** So many orders of several rows, all with one amount, make it an amount of the order. */
const SURE_GROUPS = 20;
