import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { appliedMigrations } from "../database/check-schema.ts";

const MIGRATIONS = fileURLToPath(new URL("../../migrations", import.meta.url));
const SCHEMAS = ["control", "live", "sandbox"];

/**
 * A database of ours as plain SQL that any later PostgreSQL reads: the migrations it was made by, its partitions, its
 * rows, its counters. For the dumps that upgrades are tested with; the embedded server brings no `pg_dump`.
 */
export async function dumpSql(url: string): Promise<string> {
  return withClient(url, async (client) => {
    await client.query("begin isolation level repeatable read read only");
    const tables = await tablesParentsFirst(client);
    const rows: string[] = [];
    for (const table of tables) rows.push(...(await insertsOf(client, table)));
    return [
      "-- A database as a release left it. Written by a command; never edited.",
      await migrationsOf(client),
      ...(await partitionsOf(client)),
      ...rows,
      ...(await countersOf(client)),
      "",
    ].join("\n");
  });
}

/** Fills an empty database from the text of {@link dumpSql}. */
export function restoreSql(url: string, text: string): Promise<void> {
  return withClient(url, async (client) => {
    await client.query(text);
  });
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function migrationsOf(client: Client): Promise<string> {
  const names = await appliedMigrations(client);
  const texts = names.map((name) => readFileSync(`${MIGRATIONS}/${name}.sql`, "utf8").trimEnd());
  const head = [
    "create schema if not exists control;",
    "create table control.schema_info (name text primary key, applied_at timestamptz(3) not null default now());",
  ];
  return [...head, ...texts].join("\n");
}

/** The migrations make the catch-all partitions themselves; the months are made when they are needed. */
async function partitionsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; parent: string; bound: string }>(
    `select c.oid::regclass::text as name, i.inhparent::regclass::text as parent,
            pg_get_expr(c.relpartbound, c.oid) as bound
     from pg_class c join pg_inherits i on i.inhrelid = c.oid
     where c.relispartition and c.relkind = 'r' and pg_get_expr(c.relpartbound, c.oid) <> 'DEFAULT'
     order by 1`,
  );
  return rows.map(({ name, parent, bound }) => `create table ${name} partition of ${parent} ${bound};`);
}

/** Ours refer to each other in one direction only, so parents come first in so many rounds as there are levels. */
async function tablesParentsFirst(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; parents: string[] }>(
    `select c.oid::regclass::text as name,
            array(select distinct k.confrelid::regclass::text from pg_constraint k
                  where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as parents
     from pg_class c
     where c.relnamespace::regnamespace::text = any($1) and c.relkind in ('r', 'p') and not c.relispartition
     order by 1`,
    [SCHEMAS],
  );
  const sorted = new Set<string>();
  while (sorted.size < rows.length) {
    const before = sorted.size;
    for (const { name, parents } of rows) if (parents.every((parent) => sorted.has(parent))) sorted.add(name);
    if (sorted.size === before) throw new Error("tables refer to each other in a circle");
  }
  return [...sorted];
}

/** Every value as its own text in quotes, which its column's type reads back whatever it is. */
async function insertsOf(client: Client, table: string): Promise<string[]> {
  const { rows: columns } = await client.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  const names = columns.map(({ name }) => name);
  const values = names.map((name) => `quote_nullable(${name}::text)`).join(" || ', ' || ");
  const { rows } = await client.query<{ values: string }>(`select ${values} as values from ${table} order by 1`);
  const head = `insert into ${table} (${names.join(", ")}) overriding system value values`;
  return rows.map((row) => `${head} (${row.values});`);
}

async function countersOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; value: string | null }>(
    `select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name, last_value::text as value
     from pg_sequences where schemaname = any($1) order by 1`,
    [SCHEMAS],
  );
  return rows.flatMap(({ name, value }) => (value === null ? [] : [`select setval('${name}', ${value});`]));
}
