import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { readWorkbook } from "./read-workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";

async function* rowsOf(count: number): AsyncGenerator<readonly string[]> {
  for (let row = 0; row < count; row += 1) yield [`1234567890123456${row}`, "=1+1", row % 2 === 0 ? "毛巾" : ""];
}

test("what was written reads back as it was: no digit is lost and no cell computed", async () => {
  const bytes = await buffer(writeWorkbook(["订单编号", "名称", "备注"], rowsOf(2_500)));
  const read: (readonly string[])[] = [];
  for await (const { cells } of readWorkbook(bytes)) read.push(cells);
  expect(read).toHaveLength(2_501);
  expect(read[0]).toEqual(["订单编号", "名称", "备注"]);
  expect(read[3]).toEqual(["12345678901234562", "=1+1", "毛巾"]);
});
