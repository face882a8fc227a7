import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction, type Tx } from "../database/database.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { BY_TEST } from "../testing/control.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { addSku, addWarehouses } from "../testing/stock.ts";
import { actOnStock } from "./act-on-stock.ts";
import { addAlias } from "./aliases.ts";
import { BUCKETS, checkStock, type StockFinding } from "./check-stock.ts";
import { listStock } from "./list-stock.ts";
import { setBuffer } from "./move-stock.ts";
import { listHolders, readLedger } from "./read-ledger.ts";

let database: TestDatabase;
const NOW = new Date().toISOString();

beforeAll(async () => {
  database = await createTestDatabase();
  await addWarehouses(database, ["SH", "GZ"]);
  await addSku(database, { code: "CUP", free: { SH: 10, GZ: 4 } });
  await addSku(database, { code: "POT", free: { SH: 3 } });
  for (const [key, op] of [
    ["kept", null],
    ["confirmed", { op: "confirm", again: null }],
    ["released", { op: "release" }],
  ] as const) {
    const owner = { orderId: null, key };
    const lines = [{ sku: "CUP", channel: null, channelSkuId: null, quantity: 2 }];
    const act = { op: "reserve", lines, warehouse: null, useBuffer: false, partial: false, purpose: "unpaid" } as const;
    const acts = [{ ...act, minutes: null }, ...(op ? [op] : [])];
    await inTransaction(database.db, "live", (tx) =>
      actOnStock(tx, { requests: acts.map((one) => ({ owner, act: one, cause: BY_TEST })), at: NOW }),
    );
  }
});
afterAll(() => database.close());

async function findings(tx: Tx): Promise<readonly StockFinding[]> {
  const found: StockFinding[] = [];
  for (const bucket of BUCKETS) found.push(...(await checkStock(tx, { bucket, limit: 10 })));
  return found;
}

/** Writes behind the triggers' back, as only who owns the tables can, looks, and takes it back. */
async function findingsAfter(corruption: string): Promise<readonly StockFinding[]> {
  let found: readonly StockFinding[] = [];
  const undone = inTransaction(database.db, "live", async (tx) => {
    for (const table of ["stock_balances", "stock_ledger", "stock_reservations"]) {
      await tx.client.query(`alter table live.${table} disable trigger user`);
    }
    await tx.client.query(corruption);
    found = await findings(tx);
    throw new Error("taken back");
  });
  await expect(undone).rejects.toThrow();
  return found;
}

describe("conservation of stock", () => {
  it("holds after whatever the product does", async () => {
    expect(await inTransaction(database.db, "live", findings)).toEqual([]);
  });

  it.each([
    [
      "a balance that is not the sum of its ledger",
      "update live.stock_balances set free = free + 1 where free = 3",
      ["ledger_sum POT · SH"],
    ],
    [
      "a ledger row that says another balance",
      "update live.stock_ledger set free_after = free_after + 1 where seq = 1 and free_after = 4",
      ["ledger_chain CUP · GZ #1"],
    ],
    [
      "a ledger row that is gone",
      "delete from live.stock_ledger where kind = 'receive' and free_after = 3",
      ["ledger_sum POT · SH", "ledger_chain POT · SH"],
    ],
    [
      "a reservation whose pieces nobody reserved",
      "update live.stock_held set soft = soft + 1, quantity = quantity + 1 where soft = 2",
      ["held_sum CUP · SH", "resolved_once"],
    ],
    [
      "a reservation that was resolved another way than it says",
      "update live.stock_reservations set state = 'expired' where key = 'released'",
      ["resolved_once"],
    ],
    [
      "a reservation that is called resolved and was not",
      `update live.stock_reservations set state = 'confirmed', resolved_at = now(), resolved_by = '{}' where key = 'kept'`,
      ["resolved_once"],
    ],
    [
      "a reservation that nobody let go in time",
      "update live.stock_reservations set expires_at = now() - interval '1 hour' where key = 'kept'",
      ["expired_in_time"],
    ],
  ])("names %s", async (_, corruption, named) => {
    const found = (await findingsAfter(corruption)).map(({ check, subject }) => `${check} ${subject}`);
    expect(found).toHaveLength(named.length);
    for (const one of named) expect(found.some((finding) => finding.startsWith(one))).toBe(true);
  });
});

describe("what people read of stock", () => {
  const list = (changes: Partial<Parameters<typeof listStock>[1]> = {}) =>
    inTransaction(database.db, "live", (tx) =>
      listStock(tx, {
        search: "",
        warehouse: null,
        presaleOnly: false,
        warehouseIds: null,
        after: null,
        limit: 50,
        ...changes,
      }),
    );

  it("each SKU in each warehouse, found by an alias too, page by page and as far as the reader may see", async () => {
    await inTransaction(database.db, "live", async (tx) => {
      await addAlias(tx, { code: "POT", channel: "TB", alias: "776655", cause: BY_TEST });
      await setBuffer(tx, { sku: "CUP", warehouse: "SH", buffer: 2, cause: BY_TEST });
    });
    const names = async (changes: Partial<Parameters<typeof listStock>[1]>) =>
      (await list(changes)).map(({ sku, warehouse }) => `${sku} ${warehouse}`);
    expect(await names({})).toEqual(["CUP GZ", "CUP SH", "POT SH"]);
    expect(await names({ search: "7766" })).toEqual(["POT SH"]);
    expect(await names({ search: "%" })).toEqual([]);
    expect(await names({ after: { sku: "CUP", warehouse: "GZ" }, limit: 1 })).toEqual(["CUP SH"]);
    expect(await names({ warehouseIds: ["GZ"] })).toEqual(["CUP GZ"]);
    expect(await names({ presaleOnly: true })).toEqual(["POT SH"]);
    expect((await list({ search: "cup", warehouse: "SH" }))[0]).toMatchObject({ available: 4, buffer: 2, soft: 2 });
  });

  it("the ledger of one with its causes, and who holds its pieces until when", async () => {
    const place = { sku: "CUP", warehouse: "SH", scope: WHOLE_SCOPE };
    const lines = await inTransaction(database.db, "live", (tx) =>
      readLedger(tx, { ...place, before: null, limit: 3 }),
    );
    expect(lines.map(({ kind, freeAfter, onHandAfter }) => [kind, freeAfter, onHandAfter])).toEqual([
      ["release", 6, 10],
      ["reserve", 4, 10],
      ["confirm", 6, 10],
    ]);
    expect(lines[0]?.cause).toEqual({ type: "system", name: "test" });
    const holders = await inTransaction(database.db, "live", (tx) =>
      listHolders(tx, { ...place, after: null, limit: 9 }),
    );
    expect(holders.map(({ state, soft, allocated }) => [state, soft, allocated])).toEqual([
      ["held", 2, 0],
      ["confirmed", 0, 2],
    ]);
    expect(holders.map(({ until }) => until === null)).toEqual([false, true]);
  });
});
