import { z } from "zod";
import { LIMITS } from "../limits.ts";
import { Currency } from "../money.ts";
import { CustomKey } from "../order/custom-value.ts";
import { OrderState } from "../order/order-state.ts";
import { ImportField } from "./import-field.ts";

/** How the dates of a column are written; `ymd` is every shape that begins with the year, `excel` days since 1900. */
export const DATE_SHAPES = ["ymd", "mdy", "dmy", "seconds", "milliseconds", "excel"] as const;

const Header = z.string().max(200);

/** What one column means. `dates` and `decimal` are told where the field is a moment or a number. */
export const ColumnMapping = z.strictObject({
  column: Header,
  field: ImportField,
  dates: z.enum(DATE_SHAPES).optional(),
  /** The decimal mark: `1.234,56` has a comma. */
  decimal: z.enum([".", ","]).optional(),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/**
 * What the files of one shape mean. Rows belong to the order whose number stands in `key`; where `of` is given they
 * only add what the rows of another shape do not say, found by that shape's column.
 */
export const TableMapping = z.strictObject({
  /** The headers that a file must have to be read so, in the spelling of `normalHeader`, in any order. */
  headers: z.array(Header).min(1).max(200),
  columns: z.array(ColumnMapping).max(200),
  /** Columns that mean a field that administrators defined, by its key. */
  custom: z
    .array(z.strictObject({ column: Header, key: CustomKey }))
    .max(LIMITS.customFields)
    .optional(),
  key: Header,
  of: z.strictObject({ table: z.int().nonnegative(), column: Header }).nullable(),
});
export type TableMapping = z.infer<typeof TableMapping>;

/** What imported files mean: proposed from headers and values, changed by a person, saved as a preset. */
export const ImportMapping = z.strictObject({
  version: z.literal(1),
  tables: z.array(TableMapping).min(1).max(20),
  /** What the words of the status column mean, in the spelling of the file. */
  states: z.record(z.string().max(200), OrderState),
  /** The state of orders whose status and times say nothing. */
  defaultState: OrderState,
  /** Where no column tells it; the shop's when absent. */
  currency: Currency.optional(),
});
export type ImportMapping = z.infer<typeof ImportMapping>;

/** The table of the mapping that a file with these headers is read by; null when none is. */
export function tableOf({ tables }: Pick<ImportMapping, "tables">, headers: readonly string[]): number | null {
  const there = new Set(headers);
  const index = tables.findIndex((table) => table.headers.every((header) => there.has(header)));
  return index < 0 ? null : index;
}
