import type { ParamProblem } from "@orderloom/schema/graph/node";
import type { Json, JsonObject } from "@orderloom/schema/json";
import type { OrderField } from "@orderloom/schema/order/order-fields";
import { oncePer } from "../../once-per.ts";
import { parseSource } from "../rule-source.ts";
import { cellRule, type RuleColumn } from "./cell-rule.ts";
import type { CellTest } from "./cell-test.ts";
import type { DecisionTable, TableResult } from "./params.ts";
import { parseCell } from "./parse-cell.ts";

/** A row as it was read: what it asks of each column, the same as one rule, what it gives, and its way. */
export type ReadRow = {
  readonly tests: readonly CellTest[];
  readonly rule: Json;
  readonly output: JsonObject;
  readonly way: number;
};

/** A table as it was read. With problems, the rows stand for what could be read and must not be asked. */
export type ReadTable = {
  readonly columns: readonly RuleColumn[];
  readonly rows: readonly ReadRow[];
  readonly problems: readonly ParamProblem[];
};

/** Reads a table once: known fields, cells that make sense, results of their type, ways that exist. */
export const readTable = oncePer((table: DecisionTable): ReadTable => {
  const problems: ParamProblem[] = [...tableProblems(table)];
  const columns = table.columns.map(({ field, currency }) => ({ path: field, field: fieldOf(field), currency }));
  const known = columns.filter((column): column is RuleColumn => column.field !== null);
  for (const { path } of columns.filter(({ field }) => field === null)) problems.push(problem("column", path));
  if (known.length < columns.length) return { columns: known, rows: [], problems };
  const rows = table.rows.map((row, index) => {
    const at = { row: index + 1, problems };
    const tests = known.map((column, place) => readCell(row.when[place] ?? "", column, at));
    const output = readResults(table.results, row.gives, at);
    if (row.way >= table.ways.length) problems.push(problem("way", String(row.way + 1), index + 1));
    return { tests, rule: rowRule(tests, known), output, way: row.way };
  });
  return { columns: known, rows, problems };
});

const TAKEN: ReadonlySet<string> = new Set(["row", "rows"]);

function* tableProblems({ hit, ways, results, columns }: DecisionTable): Generator<ParamProblem> {
  if (hit === "collect" && ways.length > 1) yield problem("collect_ways", "");
  const names = results.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index || TAKEN.has(name));
  if (twice !== undefined) yield problem("name", twice);
  for (const { field, currency } of columns) {
    if (currency === null && fieldOf(field)?.type === "money") yield problem("currency", field);
  }
}

type Place = { readonly row: number; readonly problems: ParamProblem[] };

function readCell(text: string, column: RuleColumn, { row, problems }: Place): CellTest {
  const test = parseCell(text, column);
  if (test === null) problems.push(problem("cell", text, row));
  return test ?? { type: "any" };
}

function readResults(results: readonly TableResult[], gives: readonly string[], place: Place): JsonObject {
  const given = results.map(({ name, type }, index): [string, Json] => {
    const text = (gives[index] ?? "").trim();
    const value = READ[type](text);
    if (value === undefined) place.problems.push(problem("result", text, place.row));
    return [name, value ?? null];
  });
  return Object.fromEntries(given);
}

const READ: Readonly<Record<TableResult["type"], (text: string) => Json | undefined>> = {
  text: (text) => (text === "" ? null : text),
  number: (text) => (text === "" ? null : Number.isFinite(Number(text)) ? Number(text) : undefined),
  boolean: (text) => {
    if (text === "") return null;
    if (/^(?:是|yes|true)$/i.test(text)) return true;
    return /^(?:否|no|false)$/i.test(text) ? false : undefined;
  },
};

function rowRule(tests: readonly CellTest[], columns: readonly RuleColumn[]): Json {
  const clauses = tests.flatMap((test, index) => {
    const column = columns[index];
    const clause = column ? cellRule(test, column) : null;
    return clause === null ? [] : [clause];
  });
  return clauses.length === 0 ? true : { and: clauses };
}

const READABLE: ReadonlySet<OrderField["type"]> = new Set(["text", "number", "money", "boolean", "choice", "tags"]);

function fieldOf(path: string): OrderField | null {
  const source = parseSource(path);
  return source && "field" in source && READABLE.has(source.field.type) ? source.field : null;
}

function problem(what: string, name: string, row?: number): ParamProblem {
  const params = { problem: what, ...(name && { name: name.slice(0, 64) }), ...(row !== undefined && { row }) };
  return { code: "table_invalid", path: "table", params };
}
