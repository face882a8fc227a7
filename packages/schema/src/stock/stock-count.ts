import { z } from "zod";

/** The most SKUs of one count. */
export const COUNT_LINES_MOST = 50_000;

/** What a warehouse counted of one SKU: all that lies there, whoever has a claim to it. */
export const CountedLine = z.strictObject({
  sku: z.string().trim().min(1).max(64),
  counted: z.int().min(0).max(1_000_000_000),
});
export type CountedLine = z.infer<typeof CountedLine>;

/** A warehouse's count. `reference` is what the warehouse calls it, its day for instance: the same one counts once. */
export const StockCount = z.strictObject({
  warehouse: z.string().trim().min(1).max(64),
  reference: z.string().trim().min(1).max(100),
  /** When it was counted: what moved after that is not held against it. */
  countedAt: z.iso.datetime(),
  lines: z.array(CountedLine).min(1).max(COUNT_LINES_MOST),
});
export type StockCount = z.infer<typeof StockCount>;

/** What a file of counted SKUs says, and the rows (from 1, the head is the first) that say nothing. */
export type CountFile = { readonly lines: readonly CountedLine[]; readonly badRows: readonly number[] };

const SKU_HEADS = ["sku", "code", "商品编码", "货号", "编码"];
const COUNT_HEADS = ["counted", "quantity", "qty", "count", "实盘", "实盘数量", "数量", "盘点数量"];

/**
 * Reads a file with a row a SKU, separated by commas, semicolons or tabs. Without a head that we know, the first column
 * is the SKU and the second the number.
 */
export function readCountFile(text: string): CountFile {
  const rows = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const separator = [",", ";", "\t"].find((one) => rows[0]?.includes(one)) ?? ",";
  const cells = (row: string) =>
    row.split(separator).map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, "$1")
        .trim(),
    );
  const head = cells(rows[0] ?? "").map((cell) => cell.toLowerCase());
  const skuAt = head.findIndex((cell) => SKU_HEADS.includes(cell));
  const countAt = head.findIndex((cell) => COUNT_HEADS.includes(cell));
  const hasHead = skuAt >= 0 && countAt >= 0;
  const lines: CountedLine[] = [];
  const badRows: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.trim() === "" || (hasHead && index === 0)) continue;
    const found = cells(row);
    const line = CountedLine.safeParse({
      sku: found[hasHead ? skuAt : 0] ?? "",
      counted: numberOf(found[hasHead ? countAt : 1] ?? ""),
    });
    if (line.success) lines.push(line.data);
    else badRows.push(index + 1);
  }
  return { lines, badRows };
}

function numberOf(cell: string): number {
  return cell === "" ? Number.NaN : Number(cell);
}
