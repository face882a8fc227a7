import { expect, test } from "vitest";
import { readCountFile } from "./stock-count.ts";

test.each([
  ["with a Chinese head", "商品编码,实盘数量\nCUP,10\nPOT,0\n"],
  ["with a head in another order, quoted, by semicolons", '\uFEFFname;Qty;SKU\nred;10;"CUP"\nx;0;POT'],
  ["without a head, by tabs", "CUP\t10\r\nPOT\t0"],
])("a file %s", (_, text) => {
  expect(readCountFile(text)).toEqual({
    lines: [
      { sku: "CUP", counted: 10 },
      { sku: "POT", counted: 0 },
    ],
    badRows: [],
  });
});

test("rows that say no whole number of pieces, or no SKU, are named", () => {
  expect(readCountFile("sku,qty\nCUP,1.5\n,3\nPOT,\nTEA,-1\nTEA,7")).toEqual({
    lines: [{ sku: "TEA", counted: 7 }],
    badRows: [2, 3, 4, 5],
  });
});
