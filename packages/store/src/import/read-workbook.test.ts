import { OrderloomError } from "@orderloom/schema/error";
import excel from "exceljs";
import { expect, test } from "vitest";
import { readWorkbook } from "./read-workbook.ts";

/** A workbook as a spreadsheet program writes it. */
async function workbookOf(sheets: Readonly<Record<string, readonly (readonly excel.CellValue[])[]>>): Promise<Buffer> {
  const book = new excel.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function rowsOf(bytes: Buffer) {
  const rows = [];
  for await (const row of readWorkbook(bytes)) rows.push(row);
  return rows;
}

test("the first sheet that has rows is read: texts, numbers, dates as shown, formulas by what they came to", async () => {
  const bytes = await workbookOf({
    说明: [],
    订单: [
      ["订单编号", "买家实际支付金额", "订单创建时间", "合计"],
      ["TB001", 1234.5, new Date(Date.UTC(2026, 0, 2, 10, 20)), { formula: "B2*2", result: 2469 }],
      ["TB002", null, "2026-01-03", { richText: [{ text: "加" }, { text: "急" }] }],
    ],
    别的: [["不读"]],
  });
  expect(await rowsOf(bytes)).toEqual([
    { line: 1, cells: ["订单编号", "买家实际支付金额", "订单创建时间", "合计"] },
    { line: 2, cells: ["TB001", "1234.5", "2026-01-02 10:20:00", "2469"] },
    { line: 3, cells: ["TB002", "", "2026-01-03", "加急"] },
  ]);
});

test("a thousand rows keep their line numbers", async () => {
  const bytes = await workbookOf({ 订单: Array.from({ length: 1_000 }, (_, index) => [`TB${index + 1}`]) });
  const rows = await rowsOf(bytes);
  expect(rows).toHaveLength(1_000);
  expect(rows.every(({ line, cells }) => cells[0] === `TB${line}`)).toBe(true);
});

test("what is no workbook is refused", async () => {
  const refused = await rowsOf(Buffer.from("PK not a workbook")).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(OrderloomError);
  expect(refused).toMatchObject({ code: "import_unreadable" });
});
