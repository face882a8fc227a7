import { normalHeader } from "./import-field.ts";
import type { TableMapping } from "./import-mapping.ts";
import type { SampleTable } from "./proposal.ts";

/**
 * The column by which a table that names no order adds to one that does: both have it, under one name, and in the
 * table of its own it is different in each row. Null when there is none.
 */
export function findJoin(
  index: number,
  samples: readonly SampleTable[],
  keyed: readonly boolean[],
): Pick<TableMapping, "key" | "of"> | null {
  const sample = samples[index];
  if (sample === undefined) return null;
  for (const [place, key] of sample.headers.entries()) {
    if (!isUnique(sample.rows.map((row) => row[place] ?? ""))) continue;
    for (const [table, other] of samples.entries()) {
      const column = other.headers.find((header) => normalHeader(header) === normalHeader(key));
      if (table !== index && keyed[table] === true && column !== undefined) return { key, of: { table, column } };
    }
  }
  return null;
}

function isUnique(values: readonly string[]): boolean {
  return values.every((value) => value !== "") && new Set(values).size === values.length;
}
