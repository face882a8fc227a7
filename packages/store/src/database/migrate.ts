import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { seedControl } from "../control/seed-control.ts";
import { appliedMigrations, KNOWN_MIGRATIONS, refuseNewer } from "./check-schema.ts";
import { closeDatabase, inControlTransaction, openDatabase } from "./database.ts";
import { ensurePartitions } from "./partitions.ts";
import { toStoreError } from "./store-error.ts";

/** Any number; migrators of one database wait for each other on it. */
const LOCK = 7_246_283;

/** Where the migration files lie; a bundle that moves them says so. */
const FOLDER = fileURLToPath(new URL("../../migrations", import.meta.url));

/**
 * Brings the database up to this code's schema: forward only, one migrator at a time, each migration whole or not
 * at all; then adds what every installation starts with. Throws `schema_newer` when the database was migrated by newer code.
 */
export async function migrate(url: string, folder: string = FOLDER): Promise<{ applied: number }> {
  const client = new Client({ connectionString: url, application_name: "orderloom migrate" });
  client.on("error", () => {}); // answered by the statement that meets it
  try {
    await client.connect();
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    const applied = await applyMissing(client, folder);
    await ensurePartitions(client);
    await seed(url);
    return { applied };
  } catch (thrown) {
    throw toStoreError(thrown);
  } finally {
    await client.end();
  }
}

/** In a commit of its own: what it writes is not part of the schema, and stays as people change it. */
async function seed(url: string): Promise<void> {
  const db = openDatabase({ url, max: 1, application: "orderloom migrate" });
  try {
    await inControlTransaction(db, seedControl);
  } finally {
    await closeDatabase(db);
  }
}

async function applyMissing(client: Client, folder: string): Promise<number> {
  await client.query("create schema if not exists control");
  await client.query(
    "create table if not exists control.schema_info (name text primary key, applied_at timestamptz(3) not null default now())",
  );
  const applied = await appliedMigrations(client);
  refuseNewer(applied);
  const missing = KNOWN_MIGRATIONS.slice(applied.length);
  for (const name of missing) await applyOne(client, folder, name);
  return missing.length;
}

async function applyOne(client: Client, folder: string, name: string): Promise<void> {
  const text = readFileSync(`${folder}/${name}.sql`, "utf8");
  await client.query("begin");
  try {
    await client.query(text);
    await client.query("insert into control.schema_info (name) values ($1)", [name]);
    await client.query("commit");
  } catch (thrown) {
    await client.query("rollback");
    throw thrown;
  }
}
