import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { timestamp } from "drizzle-orm/pg-core";

/** A moment in UTC, kept to the millisecond because that is what ISO text and JavaScript dates carry. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

/** When a row came to be, by the database's clock. */
export const createdAt = () => moment("created_at").notNull().defaultNow();

/** When a row last changed; set by every statement that changes it. */
export const updatedAt = () => moment("updated_at").notNull().defaultNow();

/**
 * The condition of a check constraint: the column holds one of a closed list of plain words. The words come from
 * constants of ours, never from input, because a constraint cannot carry parameters.
 */
export function oneOf(column: AnyColumn, values: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`;
}
