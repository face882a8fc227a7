import { realpath } from "node:fs/promises";
import { Client } from "pg";
import type { ServerState } from "./server-state.ts";

/** The role that owns the product's database; it is no superuser. */
export const OWNER = "orderloom";

const CONNECT_TIMEOUT_MS = 3000;

/** The address the product connects to. */
export function ownerUrl(state: ServerState): string {
  return `postgres://${OWNER}:${state.ownerPassword}@127.0.0.1:${state.port}/${OWNER}`;
}

/** Whether the server that answers on the port serves exactly this data directory. */
export async function servesDirectory(state: ServerState, dataDir: string): Promise<boolean> {
  try {
    const served = await withSuperuser(state, async (client) => {
      const { rows } = await client.query<{ path: string }>("select current_setting('data_directory') as path");
      return rows[0]?.path ?? "";
    });
    return (await realpath(served)) === (await realpath(dataDir));
  } catch {
    return false; // starting, stopping, or not ours: the caller asks again
  }
}

/**
 * Makes sure that the owner role and its database exist. The owner may create databases (tests clone theirs)
 * and nothing else beyond its own.
 */
export async function ensureOwner(state: ServerState): Promise<void> {
  await withSuperuser(state, async (client) => {
    const password = client.escapeLiteral(state.ownerPassword);
    const role = await client.query("select 1 from pg_roles where rolname = $1", [OWNER]);
    const verb = role.rowCount === 0 ? "create" : "alter";
    await client.query(`${verb} role ${OWNER} login createdb password ${password}`);
    const database = await client.query("select 1 from pg_database where datname = $1", [OWNER]);
    if (database.rowCount === 0) await client.query(`create database ${OWNER} owner ${OWNER}`);
  });
}

async function withSuperuser<T>(state: ServerState, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    host: "127.0.0.1",
    port: state.port,
    user: "postgres",
    password: state.superuserPassword,
    database: "postgres",
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  client.on("error", () => {}); // a server that goes away fails the query below, which is answered there
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
