import { setTimeout as sleep } from "node:timers/promises";
import { OrderloomError } from "@orderloom/schema/error";
import type { Environment } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool, type PoolClient } from "pg";
import { createNotifier, type Notifier } from "./notify.ts";
import { isAftermath, isClash, toStoreError } from "./store-error.ts";
import { VALUE_PARSERS } from "./value-parsers.ts";

export type DatabaseOptions = {
  readonly url: string;
  /** The most connections this process opens. */
  readonly max: number;
  /** The name that the server shows for our connections. */
  readonly application: string;
};

/** A process's way to the one Postgres. */
export type Db = { readonly pool: Pool; readonly drizzle: NodePgDatabase; readonly notifier: Notifier };

/** A transaction on what both environments share. `topics` are told to listeners after it commits. */
export type ControlTx = {
  readonly client: PoolClient;
  readonly drizzle: NodePgDatabase;
  readonly topics: Set<string>;
  /** Statements on their way whose answers nobody waits for; the transaction does, before it ends. */
  readonly sent: Promise<unknown>[];
};

/** A transaction that may also touch the data of one environment, and only of that one. */
export type Tx = ControlTx & { readonly env: Environment };

const CONNECT_TIMEOUT_MS = 5_000;
/**
 * The server gives a statement up by itself (`statement_timeout`); who hears nothing for longer speaks to nobody: the
 * other end went away without a word. The connection is then dropped and what it was asked fails as `unavailable`.
 */
const ANSWER_TIMEOUT_MS = LIMITS.statementTimeoutMs + 3_000;
const CLASH_TRIES = 5;

/** Opens the pool; connects when first used. */
export function openDatabase(options: DatabaseOptions): Db {
  const pool = new Pool({
    connectionString: options.url,
    max: options.max,
    application_name: options.application,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    keepAlive: true,
    types: VALUE_PARSERS,
    // Statements of a transaction that do not need each other's answers travel together.
    pipeline: true,
  });
  // A connection that dies, idle or in use, says so in an event that would end the process if nobody heard it. The
  // pool replaces it, and the statement that meets it fails and is answered there.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return { pool, drizzle: drizzle(pool), notifier: createNotifier(pool) };
}

/** Sends the last topics and closes every connection, waiting for those in use. */
export async function closeDatabase(db: Db): Promise<void> {
  await db.notifier.close();
  await db.pool.end();
}

/**
 * Runs `work` in one transaction (read committed, with the timeouts of `LIMITS`) and tells its topics after the
 * commit. Deadlocks and serialization failures run the whole work again, so it must change nothing outside the
 * database. Throws {@link OrderloomError}: `unavailable` when the server is away or too slow.
 */
export function inTransaction<T>(db: Db, env: Environment, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(db, LIMITED, (tx) => work({ ...tx, env }));
}

/** As {@link inTransaction} with the plans pinned that the loop's statements are checked for: index scans, no JIT. */
export function inHotTransaction<T>(db: Db, env: Environment, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(db, PINNED, (tx) => work({ ...tx, env }));
}

/** As {@link inTransaction}, for statements on control tables alone. */
export function inControlTransaction<T>(db: Db, work: (tx: ControlTx) => Promise<T>): Promise<T> {
  return transact(db, LIMITED, work);
}

const BEGIN = "begin isolation level read committed";

const TIMEOUTS = {
  statement_timeout: LIMITS.statementTimeoutMs,
  lock_timeout: LIMITS.lockTimeoutMs,
  idle_in_transaction_session_timeout: LIMITS.idleInTransactionTimeoutMs,
};

/** The hot tables change size by the second; estimates taken a minute ago must never turn a lookup into a scan. */
const PINS = {
  enable_seqscan: "off",
  enable_hashjoin: "off",
  enable_mergejoin: "off",
  jit: "off",
  plan_cache_mode: "force_generic_plan",
};

/** One prepared statement for all of a transaction's settings: one `set local` each costs a tenth of a lone accept. */
const LIMITED = settingsOf("begin_limited", TIMEOUTS);
export const PINNED = settingsOf("begin_pinned", { ...TIMEOUTS, ...PINS });

function settingsOf(name: string, settings: Readonly<Record<string, string | number>>): Settings {
  const calls = Object.entries(settings).map(([key, value]) => `set_config('${key}', '${value}', true)`);
  return { name, text: `select ${calls.join(", ")}` };
}

type Settings = { readonly name: string; readonly text: string };

async function transact<T>(db: Db, settings: Settings, work: (tx: ControlTx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await once(db, settings, work);
    } catch (thrown) {
      if (!isClash(thrown) || tries >= CLASH_TRIES) throw toStoreError(thrown);
      await sleep(tries * 10 * (0.5 + Math.random()));
    }
  }
}

async function once<T>(db: Db, settings: Settings, work: (tx: ControlTx) => Promise<T>): Promise<T> {
  const client = await db.pool.connect();
  const tx: ControlTx = { client, drizzle: drizzleOf(client), topics: new Set(), sent: [] };
  let broken = true;
  try {
    begin(tx, settings);
    const result = await work(tx);
    await commit(tx);
    broken = false;
    db.notifier.add(tx.topics);
    return result;
  } catch (thrown) {
    broken = !(await rollBack(client));
    throw await firstFailure(thrown, tx.sent);
  } finally {
    // A connection whose transaction could not be ended must not serve anybody else.
    client.release(broken);
  }
}

/** The beginning travels with the first statement: if it fails so does everything after it. */
function begin({ client, sent }: ControlTx, settings: Settings): void {
  for (const beginning of [client.query(BEGIN), client.query(settings)]) {
    beginning.catch(() => {}); // the end of the transaction hears of it
    sent.push(beginning);
  }
}

/** The commit goes out behind what is still on its way: if any of that failed, Postgres ends with a rollback. */
async function commit({ client, sent }: ControlTx): Promise<void> {
  const committed = client.query("commit");
  await Promise.all([...sent, committed]);
  const { command } = await committed;
  // A transaction that failed and was not told on ends here, and Postgres calls that a success of "rollback".
  if (command !== "COMMIT") throw new OrderloomError("internal", { cause: new Error("work hid a failed statement") });
}

/** What failed first: a statement after it, awaited or sent, only says that the transaction is aborted. */
async function firstFailure(thrown: unknown, sent: readonly Promise<unknown>[]): Promise<unknown> {
  const ends = await Promise.allSettled(sent);
  const failures = [thrown, ...ends.flatMap((end) => (end.status === "rejected" ? [end.reason] : []))];
  return failures.find((failure) => !isAftermath(failure)) ?? thrown;
}

async function rollBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query("rollback");
    return true;
  } catch {
    return false;
  }
}

const drizzles = new WeakMap<PoolClient, NodePgDatabase>();

function drizzleOf(client: PoolClient): NodePgDatabase {
  const known = drizzles.get(client);
  if (known) return known;
  const made = drizzle(client);
  drizzles.set(client, made);
  return made;
}
