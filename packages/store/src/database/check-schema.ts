import { OrderloomError } from "@orderloom/schema/error";
import type { Client } from "pg";
import journal from "../../migrations/meta/_journal.json" with { type: "json" };
import type { Db } from "./database.ts";

/** The migrations this code knows, oldest first. */
export const KNOWN_MIGRATIONS: readonly string[] = journal.entries.map((entry) => entry.tag);

/**
 * Refuses to work on a schema this code does not know: `schema_newer` when the database is ahead, `schema_older`
 * when it has not been migrated yet.
 */
export async function checkSchema(db: Db): Promise<void> {
  const exists = await db.pool.query<{ known: boolean }>(
    "select to_regclass('control.schema_info') is not null as known",
  );
  const names = exists.rows[0]?.known ? await appliedMigrations(db.pool) : [];
  refuseNewer(names);
  if (names.length < KNOWN_MIGRATIONS.length) {
    throw new OrderloomError("schema_older", { params: { found: names.length, expected: KNOWN_MIGRATIONS.length } });
  }
}

/** The migrations a database has, oldest first. */
export async function appliedMigrations(client: Pick<Client, "query">): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>("select name from control.schema_info order by name");
  return rows.map((row) => row.name);
}

/** Throws `schema_newer` when one of the database's migrations is strange to this code. */
export function refuseNewer(applied: readonly string[]): void {
  const stranger = applied.find((name) => !KNOWN_MIGRATIONS.includes(name));
  if (stranger !== undefined) throw new OrderloomError("schema_newer", { params: { migration: stranger } });
}
