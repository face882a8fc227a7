import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { encodeRows, type RowColumn, rowSource } from "./binary-rows.ts";
import { inControlTransaction } from "./database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const column = (type: string): RowColumn => ({ name: "v", key: "v", type });

/** What Postgres read, as it says it itself. */
async function readBack(type: string, values: readonly unknown[]): Promise<unknown[]> {
  const columns = [column(type)];
  const rows = await inControlTransaction(database.db, (tx) =>
    tx.client.query<{ v: unknown }>({
      text: `select r.v from (${rowSource(columns)}) r`,
      values: encodeRows(
        columns,
        values.map((v) => ({ v })),
      ),
    }),
  );
  return rows.rows.map(({ v }) => v);
}

const text = fc.string({ unit: "grapheme" }).map((value) => value.replaceAll("\0", ""));
const moment = fc
  .date({ min: new Date("1970-01-01T00:00:00Z"), max: new Date("2200-01-01T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());

describe("rows come out as they went in", () => {
  test.each<[string, fc.Arbitrary<unknown>]>([
    ["smallint", fc.integer({ min: -32_768, max: 32_767 })],
    ["integer", fc.integer()],
    ["bigint", fc.maxSafeInteger()],
    ["double precision", fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)],
    ["boolean", fc.boolean()],
    ["uuid", fc.uuid()],
    ["text", text],
    ["json", fc.jsonValue({ noUnicodeString: true })],
    ["jsonb", fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.integer())],
    ["bytea", fc.uint8Array().map((bytes) => Buffer.from(bytes))],
    ["timestamp (3) with time zone", moment],
    ["text[]", fc.array(text)],
    ["integer[]", fc.array(fc.integer())],
  ])("of %s", async (type, values) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(values), { minLength: 1, maxLength: 50 }), async (list) => {
        expect(await readBack(type, list)).toEqual(list);
      }),
      { numRuns: 30 },
    );
  });

  test("many columns go in step, and what is missing is null", async () => {
    const columns = [
      { name: "a", key: "a", type: "integer" },
      { name: "b", key: "bee", type: "text" },
    ];
    const { rows } = await inControlTransaction(database.db, (tx) =>
      tx.client.query({
        text: `select * from (${rowSource(columns)}) r order by a`,
        values: encodeRows(columns, [{ a: 1, bee: "一" }, { a: 2 }, { a: 3, bee: "x".repeat(200_000) }]),
      }),
    );
    expect(rows).toEqual([
      { a: 1, b: "一" },
      { a: 2, b: null },
      { a: 3, b: "x".repeat(200_000) },
    ]);
  });
});

describe("what a column cannot hold is refused before it is sent", () => {
  test.each<[string, unknown]>([
    ["bigint", 1.5],
    ["bigint", 2 ** 60],
    ["integer", 2 ** 40],
    ["smallint", 40_000],
    ["uuid", "not an id"],
    ["bytea", "\\x00"],
    ["timestamp (3) with time zone", "yesterday"],
    ["text[]", "a,b"],
    ["numeric", 1],
  ])("%s %j", (type, v) => {
    expect(() => encodeRows([column(type)], [{ v }])).toThrow();
  });
});
