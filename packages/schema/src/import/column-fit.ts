import { hasLostDigits } from "./cell.ts";
import { decimalMark, parseDecimal, parseRate } from "./decimal.ts";
import { type FieldKind, type ImportFieldName, importField } from "./import-field.ts";
import type { ColumnMapping } from "./import-mapping.ts";
import { dateShapes } from "./read-moment.ts";
import { stateOfWord } from "./state-words.ts";

/** Whether the values of a column are what a field takes, and how they are then read. */
export type Fit =
  | { readonly fits: true; readonly how: Pick<ColumnMapping, "dates" | "decimal"> }
  | { readonly fits: false; readonly why: "values" | "dates" | "decimal" | "states" | "digits" };

/** Holds the values of a column (without the empty ones) against a field. */
export function fitOf(field: ImportFieldName, values: readonly string[]): Fit {
  return FITS[importField(field).kind](values);
}

const GOOD = { fits: true, how: {} } as const;
const BAD = { fits: false, why: "values" } as const;

const FITS: Readonly<Record<FieldKind, (values: readonly string[]) => Fit>> = {
  text: () => GOOD,
  code: (values) => (values.some(hasLostDigits) ? { fits: false, why: "digits" } : GOOD),
  money: numbers,
  number: numbers,
  rate: (values) => {
    const mark = decimalMark(values);
    if (mark === null) return { fits: false, why: "decimal" };
    return most(values, (value) => parseRate(value, mark) !== null) ? { fits: true, how: { decimal: mark } } : BAD;
  },
  moment: (values) => {
    if (values.length === 0) return { fits: true, how: { dates: "ymd" } };
    const shapes = dateShapes(values.slice(0, DATES));
    const [shape] = shapes;
    if (shapes.length > 1) return { fits: false, why: "dates" };
    return shape === undefined ? BAD : { fits: true, how: { dates: shape } };
  },
  state: (values) => {
    const words = new Set(values);
    if (words.size > STATES) return BAD;
    return words.size === 0 || [...words].some((word) => stateOfWord(word) !== null)
      ? GOOD
      : { fits: false, why: "states" };
  },
  phone: (values) => (most(values, (value) => /[\d*]{5,}/.test(value.replaceAll(/[\s()+.-]/g, ""))) ? GOOD : BAD),
  email: (values) => (most(values, (value) => /^[^\s@]+@[^\s@]+$/.test(value)) ? GOOD : BAD),
};

/** So many values are enough to tell how dates are written; a status has at most so many words. */
const DATES = 2_000;
const STATES = 60;

function numbers(values: readonly string[]): Fit {
  const mark = decimalMark(values);
  if (mark === null) return { fits: false, why: "decimal" };
  return most(values, (value) => parseDecimal(value, mark) !== null) ? { fits: true, how: { decimal: mark } } : BAD;
}

/** Some cells may be broken: they become errors of their rows. */
function most(values: readonly string[], test: (value: string) => boolean): boolean {
  return values.filter(test).length >= values.length * 0.75;
}
