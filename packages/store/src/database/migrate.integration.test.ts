import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { OrderloomError } from "@orderloom/schema/error";
import { ENVIRONMENTS } from "@orderloom/schema/ids";
import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tablesOf } from "../tables/data/tables-of.ts";
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { checkSchema, KNOWN_MIGRATIONS } from "./check-schema.ts";
import { closeDatabase, openDatabase } from "./database.ts";
import { migrate } from "./migrate.ts";

let database: TestDatabase;
let empty: Awaited<ReturnType<typeof createEmptyDatabase>>;

beforeAll(async () => {
  database = await createTestDatabase();
  empty = await createEmptyDatabase();
});
afterAll(async () => {
  await database.close();
  await empty.close();
});

const codeOf = (thrown: unknown) => (thrown instanceof OrderloomError ? thrown.code : thrown);

describe("migrate", () => {
  it("lets several migrators of an empty database apply each migration once", async () => {
    const db = openDatabase({ url: empty.url, max: 1, application: "test" });
    expect(await checkSchema(db).catch(codeOf)).toBe("schema_older");
    const results = await Promise.all([1, 2, 3, 4].map(() => migrate(empty.url)));
    expect(results.map((result) => result.applied).sort()).toEqual([0, 0, 0, KNOWN_MIGRATIONS.length]);
    await checkSchema(db);
    await closeDatabase(db);
  });

  it("refuses a schema that newer code made", async () => {
    const client = new Client({ connectionString: empty.url });
    await client.connect();
    await client.query("insert into control.schema_info (name) values ('9999_later')");
    await client.end();
    expect(await migrate(empty.url).catch(codeOf)).toBe("schema_newer");
    const db = openDatabase({ url: empty.url, max: 1, application: "test" });
    expect(await checkSchema(db).catch(codeOf)).toBe("schema_newer");
    await closeDatabase(db);
  });

  it("are what the tables say", () => {
    const script = fileURLToPath(new URL("../../scripts/generate.mjs", import.meta.url));
    expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
  });

  it("makes exactly the declared data tables, columns and indexes", async () => {
    for (const env of ENVIRONMENTS) {
      for (const table of Object.values(tablesOf(env))) {
        if (!is(table, PgTable)) continue;
        const declared = getTableConfig(table);
        expect(await columnsOf(`${env}.${declared.name}`)).toEqual(
          declared.columns
            .map((c) => `${c.name} ${c.getSQLType().replace("timestamp (3)", "timestamp(3)")} ${c.notNull}`)
            .sort(),
        );
        const names = [
          ...declared.indexes.map((index) => index.config.name),
          ...declared.primaryKeys.map((key) => key.getName()),
          ...declared.uniqueConstraints.map((unique) => unique.getName()),
        ];
        expect(await indexesOf(`${env}.${declared.name}`)).toEqual(names.sort());
      }
    }
  });

  it("begins every primary and unique key of a data table with its bucket", async () => {
    const { rows } = await database.db.pool.query<{ index: string; first: string }>(
      `select c.relname as index, a.attname as first
         from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        where i.indisunique and t.relnamespace in ('live'::regnamespace, 'sandbox'::regnamespace)`,
    );
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => row.first !== "bucket")).toEqual([]);
  });

  it("keeps this month's and the next two months' partitions", async () => {
    const { rows } = await database.db.pool.query<{ name: string }>(
      "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'live.run_turns'::regclass",
    );
    expect(rows).toHaveLength(4);
  });
});

async function columnsOf(table: string): Promise<string[]> {
  const { rows } = await database.db.pool.query<{ line: string }>(
    `select attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull as line
       from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
  return rows.map((row) => row.line).sort();
}

async function indexesOf(table: string): Promise<string[]> {
  const { rows } = await database.db.pool.query<{ name: string }>(
    "select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = $1::regclass order by 1",
    [table],
  );
  return rows.map((row) => row.name);
}
