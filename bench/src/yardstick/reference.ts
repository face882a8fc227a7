import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** How many connections insert at a time. */
export const CONNECTIONS = 10;

/**
 * R: how many single-row inserts, each with its own commit, this server takes in a second over ten connections. The
 * yardstick of every rate here: machines differ and drift, ratios to R measured in the same minutes do not.
 */
export async function measureInsertCommit(databaseUrl: string, seconds: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS });
  try {
    await pool.query(
      "create table if not exists public.bench_reference (id bigserial primary key, body text not null)",
    );
    const state = { done: false, rows: 0 };
    const writers = Array.from({ length: CONNECTIONS }, () => writeRows(pool, state));
    const startedAt = performance.now();
    await sleep(seconds * 1_000);
    const rows = state.rows;
    const elapsed = (performance.now() - startedAt) / 1_000;
    state.done = true;
    await Promise.all(writers);
    await pool.query("truncate public.bench_reference");
    return rows / elapsed;
  } finally {
    await pool.end();
  }
}

async function writeRows(pool: pg.Pool, state: { done: boolean; rows: number }): Promise<void> {
  const client = await pool.connect();
  try {
    while (!state.done) {
      await client.query({
        name: "bench_reference_insert",
        text: "insert into public.bench_reference (body) values ($1)",
        values: ["a row of about the size of an order's status change, no more than that"],
      });
      state.rows += 1;
    }
  } finally {
    client.release();
  }
}
