import { load } from "./report.ts";

type Pool = import("pg").Pool;

/** A pool of the rival's own process. */
export function openPool(databaseUrl: string, max: number): Pool {
  const pg: typeof import("pg") = load("pg");
  return new pg.Pool({ connectionString: databaseUrl, max });
}

/** The tables of the bare work: paid orders, all of which take the long way, notices, and what each run did. */
export async function makeTables(pool: Pool, orders: number): Promise<void> {
  await pool.query(`
    create table orders (id bigint primary key, amount bigint not null, complete boolean not null, status text not null) with (fillfactor = 80);
    create table notices (id bigserial primary key, order_id bigint not null, text text not null, at timestamptz not null default now());
    create table executions (id bigserial primary key, order_id bigint not null, trace jsonb not null, at timestamptz not null default now())`);
  await pool.query("insert into orders select n, 120000, true, 'paid' from generate_series(1, $1::int) n", [orders]);
}

const RULE_AMOUNT = 100_000;

type Order = { readonly amount: number; readonly complete: boolean };

export async function readOrder(client: Pick<Pool, "query">, id: number): Promise<boolean> {
  const { rows } = await client.query<Order>({
    name: "read_order",
    text: "select amount::int as amount, complete from orders where id = $1",
    values: [id],
  });
  const [order] = rows;
  return order?.complete === true && order.amount >= RULE_AMOUNT;
}

/**
 * One run in one transaction, as a careful person writes a job by hand: the order read, the rule in plain code, one
 * statement for the status, the notice and the record of what was done.
 */
export async function workByHand(pool: Pool, id: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    if (await readOrder(client, id)) {
      await client.query({
        name: "work",
        text: `with moved as (update orders set status = 'allocated' where id = $1),
                    told as (insert into notices (order_id, text) values ($1, 'please allocate'))
               insert into executions (order_id, trace) values ($1, $2)`,
        values: [id, TRACE],
      });
    }
    await client.query("commit");
  } finally {
    client.release();
  }
}

const TRACE = JSON.stringify(
  ["paid", "rule", "allocate", "tell"].map((node) => ({ node, port: "out", ms: 0, input: {}, output: {} })),
);
