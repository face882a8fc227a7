import { OrderloomError } from "@orderloom/schema/error";
import { STOCK_MOVES } from "@orderloom/schema/stock/stock-move";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "../database/database.ts";
import { BY_TEST } from "../testing/control.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { addSku, addWarehouses, figuresOf } from "../testing/stock.ts";
import { addAlias } from "./aliases.ts";
import { countStock, HAND_MOVES, moveStock } from "./move-stock.ts";
import { archiveSku, createSku } from "./skus.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await addWarehouses(database, ["SH", "GZ"]);
});
afterAll(() => database.close());

const codeOf = (error: unknown) => (error instanceof OrderloomError ? error.code : `${error}`);
const move = (input: Omit<Parameters<typeof moveStock>[1], "cause" | "note">) =>
  inTransaction(database.db, "live", (tx) => moveStock(tx, { ...input, cause: BY_TEST, note: null }));

/** What each account of each balance comes to when the ledger is added up. */
const ADDED_UP = `
  select b.sku_id, b.warehouse_id, b.seq, b.free, b.damaged, b.inbound,
    (select count(*) from live.stock_ledger l where l.sku_id = b.sku_id and l.warehouse_id = b.warehouse_id) as rows,
    (select coalesce(sum(case when to_account = 'free' then quantity when from_account = 'free' then -quantity else 0 end), 0)
       from live.stock_ledger l where l.sku_id = b.sku_id and l.warehouse_id = b.warehouse_id)::bigint as free_sum,
    (select coalesce(sum(case when to_account = 'damaged' then quantity when from_account = 'damaged' then -quantity else 0 end), 0)
       from live.stock_ledger l where l.sku_id = b.sku_id and l.warehouse_id = b.warehouse_id)::bigint as damaged_sum
  from live.stock_balances b`;

describe("C021: the ledger is the only way stock changes", () => {
  it("whoever moves what at the same time, each balance is the sum of its rows and never below 0", async () => {
    await addSku(database, { code: "P-1", free: { SH: 20, GZ: 5 } });
    await addSku(database, { code: "P-2", free: { SH: 3 } });
    const moves = fc.array(
      fc.record({
        sku: fc.constantFrom("P-1", "P-2"),
        warehouse: fc.constantFrom("SH", "GZ"),
        kind: fc.constantFrom(...HAND_MOVES),
        quantity: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 24, maxLength: 24 },
    );
    await fc.assert(
      fc.asyncProperty(moves, async (wanted) => {
        const made = await Promise.allSettled(wanted.map(move));
        for (const one of made) if (one.status === "rejected") expect(codeOf(one.reason)).toBe("stock_short");
        const { rows } = await database.db.pool.query<Record<string, number>>(ADDED_UP);
        for (const row of rows) {
          expect(row).toMatchObject({ free: row["free_sum"], damaged: row["damaged_sum"], seq: row["rows"] });
          expect(Math.min(row["free"] ?? -1, row["damaged"] ?? -1, row["inbound"] ?? -1)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 6 },
    );
  });

  it.each([
    ["a balance", "update live.stock_balances set free = free + 1", /ledger alone/],
    ["a balance's number", "update live.stock_balances set seq = seq + 1", /ledger alone/],
    ["a balance away", "delete from live.stock_balances", /refused/],
    ["all balances away", "truncate live.stock_balances", /refused/],
    [
      "a balance out of nothing",
      "insert into live.stock_balances (bucket, sku_id, warehouse_id, free) values (0, gen_random_uuid(), gen_random_uuid(), 9)",
      /ledger alone/,
    ],
    ["the past", "update live.stock_ledger set quantity = 1", /refused/],
    ["the past away", "delete from live.stock_ledger", /refused/],
    [
      "a row that leaves a gap",
      `insert into live.stock_ledger select bucket, sku_id, warehouse_id, seq + 1000, at, kind, from_account, to_account,
         quantity, free_after, soft_after, allocated_after, frozen_after, damaged_after, outbound_after, inbound_after,
         null, null, cause, null from live.stock_ledger limit 1`,
      /do not follow/,
    ],
    [
      "a row whose balance after is wrong",
      `insert into live.stock_ledger select bucket, sku_id, warehouse_id, seq + 1, now(), 'receive', 'supplier', 'free',
         1, free + 2, soft, allocated, frozen, damaged, outbound, inbound, null, null, '{}', null
         from live.stock_balances limit 1`,
      /do not follow/,
    ],
    [
      "more out than there is",
      `insert into live.stock_ledger select bucket, sku_id, warehouse_id, seq + 1, now(), 'count_down', 'free', 'count',
         free + 1, -1, soft, allocated, frozen, damaged, outbound, inbound, null, null, '{}', null
         from live.stock_balances limit 1`,
      /stock_balances_not_negative_check/,
    ],
  ])("the database itself refuses to write %s", async (_, text, refusal) => {
    await expect(database.db.pool.query(text)).rejects.toThrow(refusal);
  });

  it("each kind of move moves between the two accounts that its rule names", () => {
    for (const { from, to } of Object.values(STOCK_MOVES)) expect(from).not.toBe(to);
  });
});

describe("what people do to stock", () => {
  it("a count books the difference with its reason, and never what somebody has a claim to", async () => {
    await addSku(database, { code: "C-1", free: { SH: 10 } });
    const count = (counted: number) =>
      inTransaction(database.db, "live", (tx) =>
        countStock(tx, { sku: "c-1 ", warehouse: "sh", counted, cause: BY_TEST, note: "C079 stocktake" }),
      );
    expect(await count(8)).toBe(-2);
    expect(await count(8)).toBe(0);
    expect((await figuresOf(database, "C-1")).free).toBe(8);
    expect(await count(9)).toBe(1);
    await expect(move({ sku: "C-1", warehouse: "SH", kind: "scrap", quantity: 1 })).rejects.toMatchObject({
      code: "stock_short",
      params: { available: 0, wanted: 1 },
    });
  });

  it("C077: a code names one SKU, an alias leads to one SKU, and what has stock is not archived", async () => {
    await addSku(database, { code: "M-1", free: { SH: 1 } });
    await addSku(database, { code: "M-2", free: {} });
    const make = (code: string) =>
      inTransaction(database.db, "live", (tx) =>
        createSku(tx, { code, name: "x", presaleBelow: null, restockable: false, cause: BY_TEST }),
      );
    await expect(make(" m-1")).rejects.toMatchObject({ code: "sku_known" });
    const alias = (code: string) =>
      inTransaction(database.db, "live", (tx) =>
        addAlias(tx, { code, channel: "TB", alias: "998877", cause: BY_TEST }),
      );
    await alias("M-1");
    await alias("M-1");
    await expect(alias("M-2")).rejects.toMatchObject({ code: "alias_known", params: { sku: "M-1" } });
    const archive = (code: string) =>
      inTransaction(database.db, "live", (tx) => archiveSku(tx, { code, isArchived: true, cause: BY_TEST }));
    await expect(archive("M-1")).rejects.toMatchObject({ code: "sku_stocked" });
    await archive("M-2");
  });
});
