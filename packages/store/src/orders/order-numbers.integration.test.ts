import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { type OrderNumbers, openOrderNumbers } from "./order-numbers.ts";

let database: TestDatabase;
let sources: readonly OrderNumbers[];
beforeAll(async () => {
  database = await createTestDatabase();
  sources = [openOrderNumbers(database.url), openOrderNumbers(database.url)];
});
afterAll(async () => {
  for (const source of sources) await source.close();
  await database.close();
});

const wanted = { env: "live", channel: "TB", zone: "Asia/Shanghai", at: "2026-01-01T20:00:00.000Z" } as const;

it("never gives a number twice, however many take at once from however many processes", async () => {
  const takes = Array.from({ length: 40 }, (_, index) => sources[index % 2]?.take({ ...wanted, count: 17 }) ?? []);
  const taken = (await Promise.all(takes)).flat();
  expect(taken).toHaveLength(680);
  expect(new Set(taken).size).toBe(680);
});

it("dates them by the shop's day, counts each day, channel and environment from one, and writes five digits or more", async () => {
  const [source] = sources;
  expect(await source?.take({ ...wanted, channel: "JD", count: 2 })).toEqual(["JD2026010200001", "JD2026010200002"]);
  expect(await source?.take({ ...wanted, channel: "JD", zone: "UTC", count: 1 })).toEqual(["JD2026010100001"]);
  expect(await source?.take({ ...wanted, channel: "JD", env: "sandbox", count: 1 })).toEqual(["JD2026010200001"]);
  await database.db.pool.query("insert into control.number_ranges values ('live', 'DY20260102', 100001)");
  expect(await source?.take({ ...wanted, channel: "DY", count: 1 })).toEqual(["DY20260102100001"]);
});
