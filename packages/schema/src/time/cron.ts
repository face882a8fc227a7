/** A cron expression of five fields, as the sets it allows. Weekdays count from 0, Sunday. */
export type Cron = {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly monthDays: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  /** Both day fields say something: a day that either of them allows counts, as cron has always had it. */
  readonly eitherDay: boolean;
};

type Field = { readonly from: number; readonly to: number; readonly names?: readonly string[] };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const FIELDS: readonly [Field, Field, Field, Field, Field] = [
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31 },
  { from: 1, to: 12, names: MONTHS },
  { from: 0, to: 7, names: WEEKDAYS },
];

/**
 * Reads `minute hour day month weekday`, each `*`, a number, a range, a list or steps (`1-5`, `0,30`, `*` with `/15`),
 * months and weekdays also by their English names of three letters. Null when it is not that.
 */
export function parseCron(text: string): Cron | null {
  const parts = text.trim().toLowerCase().split(/\s+/);
  if (parts.length !== FIELDS.length) return null;
  const sets = FIELDS.map((field, index) => parseField(parts[index] ?? "", field));
  const [minutes, hours, monthDays, months, weekdays] = sets;
  if (!minutes || !hours || !monthDays || !months || !weekdays) return null;
  const says = (part: string | undefined): boolean => part !== undefined && !part.startsWith("*");
  if (weekdays.has(7)) weekdays.add(0);
  return { minutes, hours, monthDays, months, weekdays, eitherDay: says(parts[2]) && says(parts[4]) };
}

function parseField(text: string, field: Field): Set<number> | null {
  const allowed = new Set<number>();
  for (const item of text.split(",")) {
    const range = parseItem(item, field);
    if (!range) return null;
    for (let value = range.from; value <= range.to; value += range.step) allowed.add(value);
  }
  return allowed;
}

function parseItem(item: string, field: Field): { from: number; to: number; step: number } | null {
  const match = /^(\*|[a-z0-9]+)(?:-([a-z0-9]+))?(?:\/(\d{1,2}))?$/.exec(item);
  if (!match) return null;
  const [, first = "", last, steps] = match;
  const step = steps === undefined ? 1 : Number(steps);
  if (step < 1) return null;
  if (first === "*") return last === undefined ? { from: field.from, to: field.to, step } : null;
  const from = parseValue(first, field);
  const open = steps === undefined ? from : field.to;
  const to = last === undefined ? open : parseValue(last, field);
  return from === null || to === null || from > to ? null : { from, to, step };
}

function parseValue(text: string, { from, to, names }: Field): number | null {
  const name = names?.indexOf(text) ?? -1;
  const value = name >= 0 ? name + from : /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return value >= from && value <= to ? value : null;
}
