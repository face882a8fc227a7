import { parseAmount } from "@orderloom/schema/money";
import type { OrderField } from "@orderloom/schema/order/order-fields";
import type { Bound, CellPart, CellTest } from "./cell-test.ts";

/** What a cell is read by: its column's field, and the currency that its amounts are in. */
export type CellColumn = { readonly field: OrderField; readonly currency: string | null };

/**
 * Reads a cell as people write it in a spreadsheet; null when it makes no sense in its column.
 *
 * Empty or `-` is anything. Several values are parted by commas, `!` before them turns them round. Numbers and amounts
 * (in whole units of the currency, `99.99`) also take `>`, `>=`, `<`, `<=`, `10..20` with both ends and `[10..20)`
 * without one; texts take `*` at either end for whatever stands there, and quotes around a text with commas; choices
 * go by their value or their words in either language; yes and no by 是/否, yes/no or true/false.
 */
export function parseCell(text: string, column: CellColumn): CellTest | null {
  const plain = text.trim();
  if (plain === "" || plain === "-") return { type: "any" };
  const isTurned = plain.startsWith("!") || plain.startsWith("！");
  const parts = splitValues(isTurned ? plain.slice(1) : plain).map((value) => parsePart(value, column));
  const known = parts.filter((part) => part !== null);
  const [first, ...rest] = known;
  if (!first || known.length < parts.length) return null;
  return { type: isTurned ? "none" : "some", parts: [first, ...rest] };
}

const VALUES = /"[^"]*"|[^,，、]+/g;

function splitValues(text: string): readonly string[] {
  return (text.match(VALUES) ?? []).map((value) => value.trim()).filter((value) => value !== "");
}

function parsePart(text: string, column: CellColumn): CellPart | null {
  switch (column.field.type) {
    case "number":
    case "money":
      return parseRange(text, column);
    case "boolean":
      return parseYesNo(text);
    case "choice":
      return parseChoice(text, column.field);
    case "text":
      return parseText(text);
    case "tags":
      return { type: "equal", value: unquoted(text) };
    default:
      return null;
  }
}

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ["是", true],
  ["yes", true],
  ["true", true],
  ["否", false],
  ["no", false],
  ["false", false],
]);

function parseYesNo(text: string): CellPart | null {
  const value = WORDS.get(text.toLowerCase());
  return value === undefined ? null : { type: "equal", value };
}

function parseChoice(text: string, { choices = [] }: OrderField): CellPart | null {
  const word = unquoted(text).toLowerCase();
  const found = choices.find(
    ({ value, label }) =>
      value.toLowerCase() === word || label.zh.toLowerCase() === word || label.en.toLowerCase() === word,
  );
  return found ? { type: "equal", value: found.value } : null;
}

function parseText(text: string): CellPart | null {
  if (text.startsWith('"')) return { type: "equal", value: unquoted(text) };
  const [before, after] = [text.startsWith("*"), text.endsWith("*")];
  if (!before && !after) return { type: "equal", value: text };
  const inner = text.replaceAll(/^\*+|\*+$/g, "");
  if (inner === "") return null;
  return { type: "pattern", place: before && after ? "inside" : before ? "end" : "start", text: inner };
}

function unquoted(text: string): string {
  return text.replaceAll(/^"|"$/g, "");
}

const SIGNS = /^(>=|<=|>|<|≥|≤|＞|＜|=)\s*(.+)$/;
const BETWEEN = /^([[(]?)\s*(.+?)\s*(?:\.\.|~|～|—)\s*(.+?)\s*([\])]?)$/;

function parseRange(text: string, column: CellColumn): CellPart | null {
  const [, sign, amount] = SIGNS.exec(text) ?? [];
  if (sign && amount) return fromSign(sign, parseNumber(amount, column));
  const [, open, from, to, close] = BETWEEN.exec(text) ?? [];
  if (from && to) return between(boundOf(from, open !== "(", column), boundOf(to, close !== ")", column));
  const value = parseNumber(text, column);
  return value === null ? null : { type: "equal", value };
}

function fromSign(sign: string, value: number | null): CellPart | null {
  if (value === null) return null;
  if (sign === "=") return { type: "equal", value };
  const bound: Bound = { value, included: sign === ">=" || sign === "<=" || sign === "≥" || sign === "≤" };
  return ">≥＞".includes(sign.charAt(0))
    ? { type: "range", from: bound, to: null }
    : { type: "range", from: null, to: bound };
}

function between(from: Bound | null, to: Bound | null): CellPart | null {
  return from && to && from.value <= to.value ? { type: "range", from, to } : null;
}

function boundOf(text: string, included: boolean, column: CellColumn): Bound | null {
  const value = parseNumber(text, column);
  return value === null ? null : { value, included };
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

function parseNumber(text: string, { field, currency }: CellColumn): number | null {
  const plain = text.trim();
  if (field.type === "money") return currency === null ? null : parseAmount(plain, currency);
  return NUMBER.test(plain) ? Number(plain) : null;
}
