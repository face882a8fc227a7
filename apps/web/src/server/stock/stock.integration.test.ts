import { BUCKET_COUNT } from "@orderloom/schema/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OrderWorld, openOrderWorld } from "../testing/order-world.ts";

type SignedIn = Awaited<ReturnType<OrderWorld["signIn"]>>;

let world: OrderWorld;
let manager: SignedIn;
let keeper: SignedIn;
beforeAll(async () => {
  world = await openOrderWorld();
  manager = await world.signIn(["ops_manager"]);
  keeper = await world.signIn(["warehouse"], { warehouseIds: ["GZ"] });
  const { stock } = manager.call;
  for (const [priority, code] of ["SH", "GZ"].entries()) {
    await stock.saveWarehouse({ code, name: code, priority, isArchived: false, isNew: true });
  }
  await stock.saveSku({ ...CUP, isNew: true });
  await stock.move({ sku: "CUP", warehouse: "SH", kind: "receive", quantity: 9, note: null });
  await stock.move({ sku: "CUP", warehouse: "GZ", kind: "receive", quantity: 4, note: null });
});
afterAll(() => world.close());

const CUP = { code: "CUP", name: "White cup", presaleBelow: null, restockable: false, parts: null };
const ALL = { search: "", warehouse: null, presaleOnly: false, after: null };

test("C079: a count moves what is available, by whom and why, and the check stays green", async () => {
  const { stock } = manager.call;
  await stock.setBuffer({ sku: "CUP", warehouse: "SH", buffer: 1 });
  expect(await stock.count({ sku: "CUP", warehouse: "SH", counted: 7, note: "September" })).toEqual({ difference: -2 });
  const { items } = await stock.list({ ...ALL, search: "white", warehouse: "SH" });
  expect(items).toMatchObject([{ sku: "CUP", free: 7, buffer: 1, available: 6, isPresale: false }]);
  const ledger = await stock.ledger({ sku: "CUP", warehouse: "SH", before: null });
  expect(ledger.items[0]).toMatchObject({
    kind: "count_down",
    quantity: 2,
    note: "September",
    cause: { type: "person" },
  });
  const { proof } = manager.call;
  for (let bucket = 0; bucket < BUCKET_COUNT; bucket += 1) await proof.checkBucket({ bucket });
  const { findings, rules, buckets } = await proof.read({ includeOver: false });
  expect(findings).toEqual([]);
  expect(rules.every((rule) => rule.buckets === buckets)).toBe(true);
});

test("C025: a difference of a count is settled once, by whoever may move that warehouse's stock", async () => {
  const { counts } = manager.call.stock;
  const count = { warehouse: "SH", reference: "2026-11-22", countedAt: new Date().toISOString() };
  const compared = await counts.compare({ ...count, lines: [{ sku: "CUP", counted: 6 }] });
  const { items } = await counts.lines({ countId: compared.id, after: null });
  expect(items.find(({ sku }) => sku === "CUP")).toMatchObject({ expected: 7, counted: 6, resolution: null });
  const line = { countId: compared.id, sku: "CUP", resolution: "adjusted", reason: "counted again" } as const;
  await expect(keeper.call.stock.counts.settle(line)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await counts.settle(line);
  await expect(counts.settle(line)).rejects.toMatchObject({ code: "CONFLICT" });
  const ledger = await manager.call.stock.ledger({ sku: "CUP", warehouse: "SH", before: null });
  expect(ledger.items[0]).toMatchObject({ kind: "count_down", quantity: 1, note: "counted again" });
  expect(await keeper.call.stock.counts.list()).toEqual([]);
});

test("whoever keeps one warehouse sees and moves only that one", async () => {
  const { stock } = keeper.call;
  expect((await stock.list(ALL)).items.map(({ warehouse }) => warehouse)).toEqual(["GZ"]);
  expect((await stock.warehouses()).map(({ code }) => code)).toEqual(["GZ"]);
  await stock.move({ sku: "CUP", warehouse: "GZ", kind: "damage", quantity: 1, note: "broken" });
  const other = { sku: "CUP", warehouse: "SH" };
  for (const refused of [
    stock.ledger({ ...other, before: null }),
    stock.holders(other),
    stock.count({ ...other, counted: 1, note: "x" }),
    stock.move({ ...other, kind: "receive", quantity: 1, note: null }),
    stock.saveSku({ ...CUP, isNew: true }),
    keeper.call.proof.read({ includeOver: false }),
    keeper.call.proof.checkBucket({ bucket: 0 }),
  ]) {
    await expect(refused).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});

test("C077: aliases, bundles and codes are refused where they would not be unique", async () => {
  const { stock } = manager.call;
  const set = {
    code: "SET",
    name: "Set",
    presaleBelow: null,
    restockable: false,
    parts: [{ sku: "CUP", quantity: 2 }],
  };
  await stock.saveSku({ ...set, isNew: true });
  await stock.setAlias({ code: "CUP", channel: "TB", alias: "88", isThere: true });
  await expect(stock.setAlias({ code: "SET", channel: "TB", alias: "88", isThere: true })).rejects.toThrow();
  await expect(stock.saveSku({ ...CUP, code: "cup", isNew: true })).rejects.toThrow();
  expect(await stock.sku({ code: "SET" })).toMatchObject({ kind: "bundle", parts: [{ sku: "CUP", quantity: 2 }] });
  expect(await stock.sku({ code: "CUP" })).toMatchObject({ aliases: [{ channel: "TB", alias: "88" }] });
});
