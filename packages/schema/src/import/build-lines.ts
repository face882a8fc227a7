import type { OrderLine } from "../order/order.ts";
import { type Decimal, lessRate, over, times, toNumber } from "./decimal.ts";
import type { ImportRow } from "./import-row.ts";
import type { RowReader } from "./row-reader.ts";

/**
 * The lines of an order, and what its credit rows (a quantity below zero) take off. `isCredit` says that it has no
 * other rows: then it is a credit note, and its lines carry prices below zero so that sums over orders stay right.
 */
export type BuiltLines = {
  readonly lines: readonly OrderLine[];
  readonly itemsTotal: number;
  readonly discountTotal: number;
  readonly credits: number;
  readonly isCredit: boolean;
};

/** Makes lines of rows. What is wrong with a row is told to the reader. */
export function buildLines(rows: readonly ImportRow[], reader: RowReader): BuiltLines {
  const priced = distinct(rows, reader).flatMap((row) => priceRow(row, reader) ?? []);
  const isCredit = priced.length > 0 && priced.every(({ isCredit: is }) => is);
  const kept = priced.filter((line) => isCredit || !line.isCredit);
  const total = (lines: readonly Priced[], amount: (line: Priced) => number) =>
    lines.reduce((sum, line) => sum + amount(line), 0);
  return {
    lines: kept.map((line, index) => toLine(line, index + 1, reader)),
    itemsTotal: total(kept, ({ gross }) => gross),
    discountTotal: total(kept, ({ gross, payable }) => gross - payable),
    credits: isCredit
      ? 0
      : total(
          priced.filter((line) => line.isCredit),
          ({ payable }) => payable,
        ),
    isCredit,
  };
}

/** A line that comes again with its number and the same content counts once; two scans of one piece have none. */
function distinct(rows: readonly ImportRow[], reader: RowReader): readonly ImportRow[] {
  const seen = new Map<string, string>();
  return rows.filter((row) => {
    const number = row.fields.lineNo?.text;
    if (number === undefined) return true;
    const content = JSON.stringify(Object.entries(row.fields).map(([field, cell]) => [field, cell?.text]));
    const known = seen.get(number);
    if (known !== undefined && known !== content) reader.reject(row, { code: "line_differs", params: {} });
    seen.set(number, content);
    return known === undefined;
  });
}

type Priced = {
  readonly row: ImportRow;
  readonly isCredit: boolean;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly gross: number;
  readonly payable: number;
};

const ONE: Decimal = { units: 1n, scale: 0 };
const NOTHING: Decimal = { units: 0n, scale: 0 };

function priceRow(row: ImportRow, reader: RowReader): Priced | null {
  const signed = reader.decimal(row, "quantity") ?? ONE;
  if (signed.units === 0n) {
    reader.reject(row, { code: "quantity_zero", params: {} });
    return null;
  }
  const isCredit = signed.units < 0n;
  const quantity = absolute(signed);
  const amounts = amountsOf(row, quantity, reader);
  const minor = (value: Decimal) => reader.minor(row, isCredit && value.units > 0n ? negated(value) : value);
  const [gross, payable] = [minor(amounts.gross), minor(amounts.payable)];
  const unitPrice = minor(amounts.unitPrice);
  return { row, isCredit, quantity: toNumber(quantity), unitPrice, gross, payable };
}

type LineAmounts = { readonly unitPrice: Decimal; readonly gross: Decimal; readonly payable: Decimal };

/** From the price of a piece, or back from what the line costs; a rate or an amount is taken off. */
function amountsOf(row: ImportRow, quantity: Decimal, reader: RowReader): LineAmounts {
  const price = reader.decimal(row, "unitPrice");
  const total = reader.decimal(row, "lineTotal");
  const left = lessRate(reader.rate(row, "lineRate") ?? NOTHING);
  const off = absolute(reader.decimal(row, "lineDiscount") ?? NOTHING);
  if (price !== null) {
    const gross = times(price, quantity);
    // What a line costs in the end is told more exactly by its own column than by a rounded price.
    return {
      unitPrice: price,
      gross,
      payable: total === null ? minus(times(gross, left), off) : absoluteLike(total, gross),
    };
  }
  const payable = total === null ? NOTHING : absoluteLike(total, total);
  const gross = over(plus(payable, off), left) ?? payable;
  return { unitPrice: over(gross, quantity) ?? gross, gross, payable };
}

/** Files write the total of a credit row below zero or above; its quantity has said which it is. */
function absoluteLike(total: Decimal, like: Decimal): Decimal {
  return total.units < 0n && like.units >= 0n ? negated(total) : total;
}

function toLine({ row, quantity, unitPrice, gross, payable }: Priced, lineNo: number, reader: RowReader): OrderLine {
  const sku = reader.code(row, "sku") ?? reader.code(row, "productId");
  const name = reader.text(row, "lineName", 500);
  const externalLineNo = reader.code(row, "lineNo");
  const channelProductId = reader.code(row, "productId");
  const specText = reader.text(row, "spec", 500);
  return {
    lineNo,
    kind: "product",
    sku: sku ?? "",
    name: name ?? sku ?? "",
    quantity,
    unitPrice,
    discount: gross - payable,
    payable,
    weightG: reader.grams(row),
    ...(externalLineNo !== null && { externalLineNo }),
    ...(channelProductId !== null && { channelProductId }),
    ...(specText !== null && { specText }),
  };
}

function absolute({ units, scale }: Decimal): Decimal {
  return { units: units < 0n ? -units : units, scale };
}

function negated({ units, scale }: Decimal): Decimal {
  return { units: -units, scale };
}

function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const at = ({ units, scale: own }: Decimal) => units * 10n ** BigInt(scale - own);
  return { units: at(a) + at(b), scale };
}

function minus(a: Decimal, b: Decimal): Decimal {
  return plus(a, negated(b));
}
