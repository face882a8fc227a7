import { ENVIRONMENTS } from "@orderloom/schema/ids";
import type { ClientBase, Pool } from "pg";

/** The tables cut into months by the time in the UUIDv7 they are keyed by. */
export const PARTITIONED_TABLES = ["runs_done", "run_turns"] as const;

const MONTHS_AHEAD = 2;

/**
 * Makes the partitions of this month and the next two, by the database's clock. Safe to run by anybody at any
 * time; the runner does so daily. Rows outside every month fall into the `_rest` partition.
 */
export async function ensurePartitions(client: ClientBase | Pool): Promise<void> {
  const { rows } = await client.query<{ now: Date }>({
    text: "select now() as now",
    types: { getTypeParser: () => (text: string) => new Date(`${text.slice(0, 7)}-01T00:00:00Z`) },
  });
  const first = rows[0]?.now ?? new Date();
  for (let ahead = 0; ahead <= MONTHS_AHEAD; ahead += 1) {
    for (const env of ENVIRONMENTS) {
      for (const table of PARTITIONED_TABLES) await ensureMonth(client, `${env}.${table}`, monthAfter(first, ahead));
    }
  }
}

async function ensureMonth(client: ClientBase | Pool, table: string, month: Date): Promise<void> {
  const name = `${table}_${month.toISOString().slice(0, 7).replace("-", "_")}`;
  const known = await client.query("select 1 from pg_class where oid = to_regclass($1)", [name]);
  if (known.rowCount) return;
  const from = lowestId(month);
  const to = lowestId(monthAfter(month, 1));
  await client.query(
    `create table if not exists ${name} partition of ${table} for values from ('${from}') to ('${to}')`,
  );
}

function monthAfter(month: Date, months: number): Date {
  return new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + months, 1));
}

/** The smallest UUIDv7 of a moment: its first 48 bits are Unix milliseconds (RFC 9562, 5.7). */
function lowestId(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
