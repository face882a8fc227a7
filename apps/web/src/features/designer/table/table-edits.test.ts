import type { DecisionTable } from "@orderloom/nodes/rule/table/params";
import { expect, test } from "vitest";
import {
  addColumn,
  addResult,
  addRow,
  pasteBlock,
  removeColumn,
  removeRow,
  setCell,
  setWay,
  setWays,
} from "./table-edits.ts";

const table: DecisionTable = {
  hit: "first",
  columns: [
    { field: "order.city", currency: null },
    { field: "order.payable", currency: "CNY" },
  ],
  results: [{ name: "service", type: "text" }],
  ways: ["A", "B"],
  rows: [{ when: ["杭州市", ""], gives: ["顺丰"], way: 1 }],
};

test("a block of a spreadsheet fills from the cell on, adds rows, and names ways by their names", () => {
  const pasted = pasteBlock(table, { row: 0, column: 1 }, ">=100\tEMS\tB\r\n<100\t中通\tA\r\n");
  expect(pasted.rows).toEqual([
    { when: ["杭州市", ">=100"], gives: ["EMS"], way: 1 },
    { when: ["", "<100"], gives: ["中通"], way: 0 },
  ]);
});

test("what sticks out is left, and an unknown way is the first", () => {
  const [row] = pasteBlock(table, { row: 0, column: 2 }, "EMS\tnowhere\tmore").rows;
  expect(row).toEqual({ when: ["杭州市", ""], gives: ["EMS"], way: 0 });
});

test("rows keep a cell for each column and value", () => {
  const wider = addResult(addColumn(table, "order.weightG", null));
  expect(wider.rows).toEqual([{ when: ["杭州市", "", ""], gives: ["顺丰", ""], way: 1 }]);
  expect(wider.results[1]?.name).toBe("value2");
  expect(removeColumn(wider, 0).rows[0]?.when).toEqual(["", ""]);
  expect(addRow(table).rows).toHaveLength(2);
  expect(removeRow(table, 0)).toBe(table);
  expect(setCell(table, { row: 0, part: "when", place: 1 }, ">5").rows[0]?.when).toEqual(["杭州市", ">5"]);
});

test("rows follow their way when ways change, and take the first when it is gone", () => {
  expect(setWays(table, ["B", "C"]).rows[0]?.way).toBe(0);
  expect(setWays(table, ["C", "A"]).rows[0]?.way).toBe(0);
  expect(setWays(table, ["C", "A", "B"]).rows[0]?.way).toBe(2);
  expect(setWays(table, [])).toBe(table);
  expect(setWay(table, 0, 0).rows[0]?.way).toBe(0);
});
