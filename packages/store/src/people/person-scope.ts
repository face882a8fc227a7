import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { personScopes } from "../tables/control/person-scopes.ts";
import type { RowScope } from "./row-scope.ts";

const Refs = z.array(z.string()).nullable().default(null);
const Kinds = z.object({ shop: Refs, warehouse: Refs }).nullable();

/** The rows a person is narrowed to, as one column for {@link readPersonScope}; null when `personId` is. */
export function personScopeColumn(personId: AnyColumn): SQL {
  return sql`(select jsonb_object_agg(${personScopes.kind}, ${personScopes.refs}) from ${personScopes}
    where ${personScopes.personId} = ${personId})`;
}

/** The scope that a {@link personScopeColumn} says. */
export function readPersonScope(column: unknown): RowScope {
  const kinds = Kinds.parse(column);
  return { shopIds: kinds?.shop ?? null, warehouseIds: kinds?.warehouse ?? null };
}
