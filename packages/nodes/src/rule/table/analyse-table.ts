import type { CellValue } from "./cell-test.ts";
import { type ColumnValue, columnValues } from "./column-values.ts";
import type { DecisionTable } from "./params.ts";
import { readTable } from "./read-table.ts";

/** An order that shows a finding: a value for each column, in their order. */
export type SampleValues = readonly CellValue[];

/** What is wrong with a table as a whole, each with an order that shows it. Rows count from 1. */
export type TableFinding =
  | { readonly type: "gap"; readonly sample: SampleValues }
  /** Both rows hold for the sample; told where only one may. */
  | { readonly type: "overlap"; readonly rows: readonly [number, number]; readonly sample: SampleValues }
  /** Rows before it hold for every order it holds for. */
  | { readonly type: "unreachable"; readonly row: number; readonly sample: SampleValues };

/** Looking further would keep a reader waiting. A table with more is told as not looked through. */
const MOST_STEPS = 40_000;
const MOST_OVERLAPS = 20;

/** `complete` is false when the table was too large to be looked through. */
export type TableAnalysis = { readonly findings: readonly TableFinding[]; readonly complete: boolean };

/** Finds orders for which no row holds, rows that can never count, and, where one row may hold only, pairs that both do. */
export function analyseTable(table: DecisionTable): TableAnalysis {
  const { columns, rows, problems } = readTable(table);
  if (problems.length > 0) return { findings: [], complete: false };
  const values = columns.map((column, index) =>
    columnValues(
      column,
      rows.map(({ tests }) => tests[index] ?? { type: "any" }),
    ),
  );
  const budget = { steps: MOST_STEPS };
  const everyRow = rows.map((_, index) => index);
  const gap = findEscape(values, everyRow, budget);
  const findings: TableFinding[] = gap ? [{ type: "gap", sample: gap }] : [];
  if (table.hit === "first") findings.push(...unreachable(values, everyRow, budget));
  if (table.hit === "unique") findings.push(...overlaps(values, everyRow));
  return { findings, complete: budget.steps > 0 };
}

type Values = readonly (readonly ColumnValue[])[];
type Budget = { steps: number };

/** Values for all columns such that none of `rows` holds, or null when there are none (or the budget is spent). */
function findEscape(values: Values, rows: readonly number[], budget: Budget): SampleValues | null {
  const [column, ...rest] = values;
  if (rows.length === 0) return values.map(([first]) => first?.value ?? "");
  if (!column || budget.steps <= 0) return null;
  for (const { value, held } of column) {
    budget.steps -= 1;
    const left = rows.filter((row) => held[row]);
    const sample = findEscape(rest, left, budget);
    if (sample) return [value, ...sample];
  }
  return null;
}

function unreachable(values: Values, rows: readonly number[], budget: Budget): readonly TableFinding[] {
  return rows.flatMap((row) => {
    const own = only(values, row);
    const sample = own.map(([first]) => first?.value ?? "");
    if (findEscape(own, rows.slice(0, row), budget) || budget.steps <= 0) return [];
    return [{ type: "unreachable", row: row + 1, sample }];
  });
}

function overlaps(values: Values, rows: readonly number[]): readonly TableFinding[] {
  const found: TableFinding[] = [];
  for (const first of rows) {
    for (const second of rows.slice(first + 1)) {
      const both = only(only(values, first), second);
      if (both.some((column) => column.length === 0)) continue;
      const sample = both.map(([shown]) => shown?.value ?? "");
      found.push({ type: "overlap", rows: [first + 1, second + 1], sample });
      if (found.length === MOST_OVERLAPS) return found;
    }
  }
  return found;
}

/** The values for which a row holds. */
function only(values: Values, row: number): Values {
  return values.map((column) => column.filter(({ held }) => held[row]));
}
