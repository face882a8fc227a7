import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Client, DatabaseError } from "pg";
import { closeDatabase, type Db, openDatabase } from "../database/database.ts";
import { migrate } from "../database/migrate.ts";
import { startTemporaryPostgres } from "../server/temporary-postgres.ts";
import { TEST_ENV } from "./env.ts";

/** A database of a test file's own, migrated and empty; `close` drops it. */
export type TestDatabase = { readonly url: string; readonly db: Db; readonly close: () => Promise<void> };

const TEMPLATE_LOCK = 7_246_284;

/**
 * Clones a migrated template on the server named by ORDERLOOM_TEST_DATABASE_URL, or on a private one that this
 * process starts and ends. The clone takes some 50 ms.
 */
export async function createTestDatabase(options: { max?: number } = {}): Promise<TestDatabase> {
  const server = await serverUrl();
  const template = await ensureTemplate(server);
  const name = `orderloom_test_${randomUUID().slice(0, 8)}`;
  await onServer(server, (client) => client.query(`create database ${name} template ${template}`));
  const url = withDatabase(server, name);
  const db = openDatabase({ url, max: options.max ?? 8, application: "orderloom test" });
  const close = async () => {
    await closeDatabase(db);
    await dropDatabase(server, name);
  };
  return { url, db, close };
}

/** A database without our schema, for tests of migrating. */
export async function createEmptyDatabase(): Promise<Omit<TestDatabase, "db">> {
  const server = await serverUrl();
  const name = `orderloom_empty_${randomUUID().slice(0, 8)}`;
  await onServer(server, (client) => client.query(`create database ${name}`));
  return {
    url: withDatabase(server, name),
    close: () => dropDatabase(server, name),
  };
}

const DROP_TRIES = 20;

/** An autovacuum worker in the database may not be ended by our role, and is gone a moment later. */
async function dropDatabase(server: string, name: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
      return;
    } catch (thrown) {
      const isRefused = thrown instanceof DatabaseError && thrown.code === INSUFFICIENT_PRIVILEGE;
      if (!isRefused || tries === DROP_TRIES) throw thrown;
      await sleep(250);
    }
  }
}

const INSUFFICIENT_PRIVILEGE = "42501";

let privateServer: Promise<string> | null = null;

function serverUrl(): Promise<string> {
  if (TEST_ENV.databaseUrl) return Promise.resolve(TEST_ENV.databaseUrl);
  privateServer ??= startPrivate();
  return privateServer;
}

async function startPrivate(): Promise<string> {
  const server = await startTemporaryPostgres();
  process.once("beforeExit", () => void server.stop());
  return server.url;
}

/** Makes the template once for each state of the migrations, whichever worker comes first. */
async function ensureTemplate(server: string): Promise<string> {
  const template = `orderloom_template_${migrationsHash()}`;
  await onServer(server, async (client) => {
    await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    const known = await client.query("select 1 from pg_database where datname = $1", [template]);
    if (known.rowCount) return;
    const making = `${template}_making`;
    await client.query(`drop database if exists ${making}`);
    await client.query(`create database ${making}`);
    await migrate(withDatabase(server, making));
    await client.query(`alter database ${making} rename to ${template}`);
  });
  return template;
}

function migrationsHash(): string {
  const folder = fileURLToPath(new URL("../../migrations", import.meta.url));
  const hash = createHash("sha256");
  const files = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  for (const name of files.sort()) hash.update(readFileSync(`${folder}/${name}`));
  return hash.digest("hex").slice(0, 12);
}

async function onServer<T>(server: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
