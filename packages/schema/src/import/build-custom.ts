import { LIMITS } from "../limits.ts";
import { type CustomField, type CustomFields, isFieldOf } from "../order/custom-field.ts";
import { isYes } from "../order/custom-text.ts";
import type { CustomValue, CustomValues } from "../order/custom-value.ts";
import { parseDecimal, toNumber } from "./decimal.ts";
import type { ImportRow } from "./import-row.ts";
import { readMoment } from "./read-moment.ts";
import type { RowReader } from "./row-reader.ts";

/** What reading the cells of fields that administrators defined needs. */
export type CustomReader = {
  readonly defined: CustomFields | undefined;
  readonly orderType: string;
  readonly zone: string;
  readonly reader: RowReader;
};

/** The values of an order's fields, each from the first row that has it; a cell that the field cannot hold is told. */
export function buildCustom(rows: readonly ImportRow[], reading: CustomReader): CustomValues {
  const values: CustomValues = {};
  for (const row of rows) {
    for (const [key, { text, column }] of Object.entries(row.custom ?? {})) {
      if (values[key] !== undefined) continue;
      const field = reading.defined?.byKey.get(key);
      const isOpen = field && !field.retired && isFieldOf(field, reading.orderType);
      const value = isOpen ? readCell(field, { text, row, reading }) : null;
      if (value === null) reading.reader.reject(row, { code: "custom_value", params: { column } });
      else values[key] = value;
    }
  }
  return values;
}

type Cell = { readonly text: string; readonly row: ImportRow; readonly reading: CustomReader };

function readCell({ type, options }: CustomField, { text, row, reading }: Cell): CustomValue | null {
  switch (type) {
    case "text":
      return text.length <= LIMITS.customTextChars ? text : null;
    case "number": {
      const decimal = parseDecimal(text, ".");
      return decimal && toNumber(decimal);
    }
    case "money": {
      const decimal = parseDecimal(text, ".");
      return decimal && reading.reader.minor(row, decimal);
    }
    case "moment":
      return readMoment(text, "ymd", reading.zone);
    case "boolean":
      return isYes(text);
    case "choice":
      return options.find(({ value, label }) => [value, label.zh, label.en].includes(text))?.value ?? null;
  }
}
