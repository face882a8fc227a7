import type { LocalizedText } from "@orderloom/schema/language";
import { defineNode } from "../../define-node.ts";
import { ruleSentence } from "../rule-sentence.ts";
import { evaluateTable, waysOf } from "./evaluate.ts";
import { tableHelp } from "./help.ts";
import { tableLabels, tablePorts } from "./labels.ts";
import { type DecisionTable, TableParams } from "./params.ts";
import { readTable } from "./read-table.ts";

export const tableDefinition = defineNode({
  type: "rule.table",
  version: 1,
  family: "rule",
  icon: "table",
  labels: tableLabels,
  help: tableHelp,
  params: TableParams,
  initial: {
    table: {
      hit: "first",
      columns: [
        { field: "order.city", currency: null },
        { field: "order.weightG", currency: null },
      ],
      results: [{ name: "service", type: "text" }],
      ways: ["A"],
      rows: [{ when: ["", ""], gives: [""], way: 0 }],
    },
  },
  sample: {
    table: {
      hit: "first",
      columns: [
        { field: "order.city", currency: null },
        { field: "order.weightG", currency: null },
        { field: "order.payable", currency: "CNY" },
      ],
      results: [{ name: "service", type: "text" }],
      ways: ["EMS", "SF"],
      rows: [
        { when: ["*乌鲁木齐*", ">2000", ""], gives: ["EMS"], way: 0 },
        { when: ["", "", ">=1000"], gives: ["SF"], way: 1 },
      ],
    },
  },
  hasInput: true,
  outputs: waysOf,
  summary: ({ table }) => ({
    zh: `${table.columns.length} 个条件，${table.rows.length} 行`,
    en: `${table.columns.length} conditions, ${table.rows.length} rows`,
  }),
  clause: ({ table }, clause) => rowSentence(table, clause),
  effects: [],
  check: ({ table }) => readTable(table).problems,
  evaluate: evaluateTable,
});

/** The row that decided in words: `第 3 行：城市 包含 “乌鲁木齐” 且 重量 > 2000 克`. */
function rowSentence(table: DecisionTable, clause: string): LocalizedText | null {
  if (clause === "/none") return tablePorts.none;
  const number = Number(/^\/rows\/(\d+)$/.exec(clause)?.[1]);
  const row = readTable(table).rows[number - 1];
  if (!row) return null;
  const asks = row.rule === true ? null : ruleSentence(row.rule);
  return {
    zh: `第 ${number} 行${asks ? `：${asks.zh}` : ""}`,
    en: `Row ${number}${asks ? `: ${asks.en}` : ""}`,
  };
}
