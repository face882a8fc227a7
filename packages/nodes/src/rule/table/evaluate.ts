import { OrderloomError } from "@orderloom/schema/error";
import type { EvaluateContext, Outcome, Port } from "@orderloom/schema/graph/node";
import type { JsonObject } from "@orderloom/schema/json";
import { failOnError } from "../../fail-on-error.ts";
import { oncePer } from "../../once-per.ts";
import { type CompiledRule, compileRule } from "../evaluate-rule.ts";
import { type RuleScope, ruleScope } from "../rule-scope.ts";
import { analyseTable } from "./analyse-table.ts";
import { tablePorts } from "./labels.ts";
import type { DecisionTable, TableParams } from "./params.ts";
import { type ReadRow, readTable } from "./read-table.ts";

type AskedRow = { readonly number: number; readonly row: ReadRow; readonly ask: CompiledRule };

const rowsOf = oncePer((table: DecisionTable): readonly AskedRow[] => {
  const { rows, problems } = readTable(table);
  const [problem] = problems;
  if (problem) throw new OrderloomError(problem.code, problem.params ? { params: problem.params } : {});
  return rows.map((row, index) => ({ number: index + 1, row, ask: compileRule(row.rule) }));
});

/** A port for each way, `w1`, `w2` …, one for no row, and one for another currency when the table has amounts. */
export function waysOf({ table }: TableParams): readonly Port[] {
  const ways = table.ways.map((name, index) => ({
    id: wayPort(index),
    label: { zh: `去向 ${name}`, en: `Way ${name}` },
  }));
  const none: Port = { id: "none", label: tablePorts.none, warnsOpen: true, ...(takesAll(table) && NEVER) };
  const other: Port = { id: "other_currency", label: tablePorts.other_currency };
  return table.columns.some(({ currency }) => currency !== null) ? [...ways, none, other] : [...ways, none];
}

const NEVER = { neverTaken: true } as const;

/** Whether some row holds for whatever order comes; a table too large to be looked through is not trusted to. */
const takesAll = oncePer((table: DecisionTable): boolean => {
  const { findings, complete } = analyseTable(table);
  return complete && findings.every(({ type }) => type !== "gap");
});

function wayPort(way: number): string {
  return `w${way + 1}`;
}

/** Leaves by the way of the row that counts, with its values; the trace names the row. */
export function evaluateTable(ctx: EvaluateContext<TableParams>): Outcome {
  return failOnError(() => {
    const { table } = ctx.params;
    const found = findRows(rowsOf(table), ruleScope(ctx), table.hit === "first");
    if (found.type === "currency") {
      const { expected, given, decidedBy } = found;
      return { type: "goto", port: "other_currency", output: { expected, found: given }, decidedBy };
    }
    return leave(table, found.rows);
  });
}

type Found =
  | { readonly type: "rows"; readonly rows: readonly AskedRow[] }
  | { readonly type: "currency"; readonly expected: string; readonly given: string; readonly decidedBy: string };

function findRows(rows: readonly AskedRow[], scope: RuleScope, onlyFirst: boolean): Found {
  const held: AskedRow[] = [];
  for (const asked of rows) {
    const result = asked.ask(scope);
    if (result.type === "currency") {
      return { type: "currency", expected: result.expected, given: result.found, decidedBy: rowClause(asked.number) };
    }
    if (!result.value) continue;
    held.push(asked);
    if (onlyFirst) break;
  }
  return { type: "rows", rows: held };
}

function leave({ hit }: DecisionTable, rows: readonly AskedRow[]): Outcome {
  const [first, second] = rows;
  if (!first) return { type: "goto", port: "none", output: { row: null }, decidedBy: "/none" };
  if (hit === "unique" && second) {
    return { type: "fail", code: "table_rows_clash", params: { first: first.number, second: second.number } };
  }
  const decidedBy = rowClause(first.number);
  if (hit === "collect") {
    const output: JsonObject = {
      row: first.number,
      rows: rows.map(({ number, row }) => ({ row: number, ...row.output })),
    };
    return { type: "goto", port: wayPort(0), output, decidedBy };
  }
  return { type: "goto", port: wayPort(first.row.way), output: { row: first.number, ...first.row.output }, decidedBy };
}

function rowClause(number: number): string {
  return `/rows/${number}`;
}
