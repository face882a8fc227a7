import type { Currency } from "../money.ts";
import { hasLostDigits } from "./cell.ts";
import { type Decimal, parseDecimal, parseRate, toMinor, toNumber } from "./decimal.ts";
import type { ImportFieldName } from "./import-field.ts";
import type { ImportReason } from "./import-reason.ts";
import type { FieldCell, ImportRow } from "./import-row.ts";
import { readMoment } from "./read-moment.ts";

/** A row that cannot be taken. */
export type RejectedRow = { readonly file: number; readonly line: number; readonly reason: ImportReason };

/** Reads the cells of one order's rows and collects what is wrong with them. */
export type RowReader = {
  readonly rejected: readonly RejectedRow[];
  readonly reject: (row: ImportRow, reason: ImportReason) => void;
  readonly decimal: (row: ImportRow, field: ImportFieldName) => Decimal | null;
  readonly rate: (row: ImportRow, field: ImportFieldName) => Decimal | null;
  /** Minor units; nothing for an amount that is too large, which is told. */
  readonly minor: (row: ImportRow, value: Decimal) => number;
  readonly moment: (row: ImportRow, field: ImportFieldName) => string | null;
  readonly text: (row: ImportRow, field: ImportFieldName, most: number) => string | null;
  /** A text of at most 64 characters that must be whole to mean anything. */
  readonly code: (row: ImportRow, field: ImportFieldName) => string | null;
  readonly grams: (row: ImportRow) => number;
};

/** A reader for one order. */
export function rowReader({ zone, currency }: { readonly zone: string; readonly currency: Currency }): RowReader {
  const rejected: RejectedRow[] = [];
  const reject = ({ file, line }: ImportRow, reason: ImportReason) => {
    if (!rejected.some((known) => known.file === file && known.line === line)) rejected.push({ file, line, reason });
  };
  /** Reads a cell, or tells that it cannot be read. */
  const read = <Value>(at: Place, parse: (cell: FieldCell) => Value | null, code: ImportReason["code"]) => {
    const cell = at.row.fields[at.field];
    if (cell === undefined) return null;
    const value = parse(cell);
    if (value === null) reject(at.row, { code, params: { column: cell.mapping.column } });
    return value;
  };
  const markOf = ({ mapping }: FieldCell) => mapping.decimal ?? ".";
  const decimal: RowReader["decimal"] = (row, field) =>
    read({ row, field }, (cell) => parseDecimal(cell.text, markOf(cell)), "not_a_number");
  return {
    rejected,
    reject,
    decimal,
    rate: (row, field) => read({ row, field }, (cell) => parseRate(cell.text, markOf(cell)), "not_a_number"),
    minor: (row, value) => {
      const minor = toMinor(value, currency);
      if (minor === null) reject(row, { code: "too_large", params: {} });
      return minor ?? 0;
    },
    moment: (row, field) =>
      read({ row, field }, ({ text, mapping }) => readMoment(text, mapping.dates ?? "ymd", zone), "not_a_date"),
    text: (row, field, most) => row.fields[field]?.text.slice(0, most) ?? null,
    code: (row, field) => {
      const whole = read({ row, field }, ({ text }) => (hasLostDigits(text) ? null : text), "digits_lost");
      return whole === null ? null : read({ row, field }, ({ text }) => (text.length > 64 ? null : text), "too_long");
    },
    grams: (row) => {
      const kilograms = decimal(row, "weightKg");
      const grams = kilograms === null ? decimal(row, "weightG") : { ...kilograms, units: kilograms.units * 1_000n };
      return grams === null ? 0 : Math.max(0, Math.round(toNumber(grams)));
    },
  };
}

type Place = { readonly row: ImportRow; readonly field: ImportFieldName };
