import excel from "exceljs";
import { expect, test } from "vitest";
import { readWorkbook } from "./read-workbook.ts";
import { sheetsLast } from "./sheets-last.ts";

/** Names of the entries of a ZIP in the order of their bytes, as a reader that streams meets them. */
function namesOf(bytes: Buffer): string[] {
  const names: string[] = [];
  for (let at = bytes.indexOf("PK\x03\x04", 0, "latin1"); at >= 0; at = bytes.indexOf("PK\x03\x04", at + 4, "latin1")) {
    names.push(bytes.toString("utf8", at + 30, at + 30 + bytes.readUInt16LE(at + 26)));
  }
  return names;
}

async function workbook(): Promise<Buffer> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet("订单");
  for (let row = 1; row <= 300; row += 1) sheet.addRow([`TB${row}`, "毛巾", row]);
  book.addWorksheet("别的").addRow(["不读"]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

test("what the sheets need stands before them, and nothing is lost", async () => {
  const before = await workbook();
  const after = sheetsLast(before);
  const names = namesOf(after);
  expect(names.toSorted()).toEqual(namesOf(before).toSorted());
  const sheets = names.filter((name) => name.startsWith("xl/worksheets/"));
  expect(sheets.length).toBeGreaterThan(1);
  expect(names.slice(-sheets.length)).toEqual(sheets);
  expect(after).toHaveLength(before.length);
});

test("a workbook is read whatever place its list of sheets has", async () => {
  const bytes = await workbook();
  for (let times = 0; times < 20; times += 1) {
    const rows = [];
    for await (const row of readWorkbook(bytes)) rows.push(row);
    expect(rows).toHaveLength(300);
    expect(rows.at(-1)).toEqual({ line: 300, cells: ["TB300", "毛巾", "300"] });
  }
});

test("one that unpacks to more than the limit by its own words is refused before it is unpacked", async () => {
  const bytes = await workbook();
  const entry = bytes.indexOf("PK\x01\x02", 0, "latin1");
  bytes.writeUInt32LE(0x7fffffff, entry + 24);
  expect(() => sheetsLast(bytes)).toThrow("too_large");
});

test.each(["PK", "PK\x05\x06", `PK\x03\x04${"x".repeat(100)}PK\x05\x06${"\xff".repeat(18)}`])(
  "%j is no ZIP",
  (text) => {
    expect(() => sheetsLast(Buffer.from(text, "latin1"))).toThrow(RangeError);
  },
);
