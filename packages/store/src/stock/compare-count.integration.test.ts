import type { StockCount } from "@orderloom/schema/stock/stock-count";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listActs } from "../control/control-audit.ts";
import { inTransaction, type Tx } from "../database/database.ts";
import { BY_TEST } from "../testing/control.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { addSku, addWarehouses } from "../testing/stock.ts";
import { BUCKETS, checkStock } from "./check-stock.ts";
import { compareCount } from "./compare-count.ts";
import { listStock } from "./list-stock.ts";
import { moveStock } from "./move-stock.ts";
import { listCounts, readCountLines } from "./read-counts.ts";
import { settleCountLine } from "./settle-count-line.ts";

/** F73: so many SKUs, and so many planted differences. */
const SKUS = 400;
const PLANTED = 200;

let database: TestDatabase;
let countedAt: string;
beforeAll(async () => {
  database = await createTestDatabase();
  await addWarehouses(database, ["SH"]);
  for (let index = 0; index < SKUS; index += 1) await addSku(database, { code: codeOf(index), free: { SH: 10 } });
  await addSku(database, { code: "NONE", free: {} });
  countedAt = new Date().toISOString();
});
afterAll(() => database.close());

const codeOf = (index: number) => `S${String(index).padStart(3, "0")}`;
const live = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(database.db, "live", work);
const compare = (changes: Partial<StockCount>) =>
  live((tx) =>
    compareCount(tx, { warehouse: "SH", reference: "day 1", countedAt, lines: counted(), ...changes, cause: BY_TEST }),
  );

/** Every second SKU is off by one to three pieces, up or down. */
function counted(): StockCount["lines"] {
  return Array.from({ length: SKUS }, (_, index) => {
    const by = ((index % 6) + 2) / 2;
    return { sku: codeOf(index), counted: index % 2 === 0 ? 10 + (index % 4 === 0 ? by : -by) : 10 };
  });
}

test("F73: exactly the planted differences are found, and a count counts once", async () => {
  const compared = await compare({});
  expect(compared).toMatchObject({ skus: SKUS, differences: PLANTED, isRepeat: false });
  expect(await compare({ lines: [{ sku: "S000", counted: 1 }] })).toMatchObject({
    ...{ id: compared.id, differences: PLANTED, isRepeat: true },
  });
  const lines = await live((tx) => readCountLines(tx, { countId: compared.id, after: null, limit: 1_000 }));
  const planted = counted().filter((line) => line.counted !== 10);
  expect(lines.map(({ sku, counted: found, expected }) => ({ sku, counted: found, expected }))).toEqual(
    planted.map((line) => ({ ...line, expected: 10 })),
  );
  expect(await live((tx) => listCounts(tx, null))).toMatchObject([{ warehouse: "SH", open: PLANTED }]);
  expect(await live((tx) => listCounts(tx, ["GZ"]))).toEqual([]);
});

test("C025: three differences are listed, each is settled once with a reason, and the ledger follows", async () => {
  const lines = counted().map(({ sku }) => ({ sku, counted: 10 }));
  lines[1] = { sku: codeOf(1), counted: 12 };
  lines.splice(3, 1);
  lines.push({ sku: "GHOST", counted: 5 }, { sku: "NONE", counted: 0 });
  const moved = { sku: codeOf(1), warehouse: "SH", kind: "receive", quantity: 30, cause: BY_TEST, note: null } as const;
  // What comes in after the count is not held against it.
  await live((tx) => moveStock(tx, moved));
  const { id, differences } = await compare({ reference: "day 2", lines });
  expect(differences).toBe(3);
  const read = () => live((tx) => readCountLines(tx, { countId: id, after: null, limit: 9 }));
  expect(await read()).toMatchObject([
    { sku: "GHOST", expected: null, counted: 5 },
    { sku: codeOf(1), expected: 10, counted: 12 },
    { sku: codeOf(3), expected: 10, counted: null },
  ]);
  const settle = (sku: string, resolution: "adjusted" | "kept") =>
    live((tx) => settleCountLine(tx, { countId: id, sku, resolution, reason: "复盘确认", cause: BY_TEST }));
  await expect(settle("GHOST", "adjusted")).rejects.toMatchObject({ code: "sku_unknown" });
  await settle("GHOST", "kept");
  await settle(codeOf(1), "adjusted");
  await expect(settle(codeOf(1), "adjusted")).rejects.toMatchObject({ code: "conflict" });
  await settle(codeOf(3), "adjusted");
  const free = async (search: string) =>
    (
      await live((tx) =>
        listStock(tx, { search, warehouse: "SH", presaleOnly: false, warehouseIds: null, after: null, limit: 5 }),
      )
    )[0]?.free;
  expect(await free(codeOf(1))).toBe(42);
  expect(await free(codeOf(3))).toBe(0);
  expect((await read()).map(({ resolution }) => resolution)).toEqual(["kept", "adjusted", "adjusted"]);
  const acts = await live((tx) => listActs(tx, { subject: "count", subjectId: id }));
  expect(acts.map(({ code }) => code)).toEqual(["count.adjusted", "count.adjusted", "count.kept", "count.compared"]);
  for (const bucket of BUCKETS) expect(await live((tx) => checkStock(tx, { bucket, limit: 5 }))).toEqual([]);
});

test("a count of a warehouse that nobody knows is refused", async () => {
  await expect(compare({ warehouse: "XX" })).rejects.toMatchObject({ code: "warehouse_unknown" });
});
