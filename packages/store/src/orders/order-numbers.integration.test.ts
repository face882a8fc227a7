import { INITIAL_NUMBER_RULE, type NumberRule } from "@orderloom/schema/order/number-rule";
import { afterAll, beforeAll, expect, it } from "vitest";
import { changeSettings } from "../control/settings.ts";
import { inControlTransaction } from "../database/database.ts";
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

const wanted = {
  env: "live",
  channel: "TB",
  shopId: "0190a000-0000-7000-8000-00000000ab12",
  zone: "Asia/Shanghai",
  at: "2026-01-01T20:00:00.000Z",
} as const;

it("C032: 1,000 creates at once from two processes never get a number twice", async () => {
  const takes = Array.from({ length: 1_000 }, (_, index) => sources[index % 2]?.take({ ...wanted, count: 1 }) ?? []);
  const taken = (await Promise.all(takes)).flat();
  expect(new Set(taken).size).toBe(1_000);
  for (const number of taken) expect(number).toMatch(/^[A-Z]{2,3}\d{8}\d{5}$/);
});

it("C032: dates them by the shop's day, counts each day, channel and environment from one, and writes five digits or more", async () => {
  const [source] = sources;
  expect(await source?.take({ ...wanted, channel: "JD", count: 2 })).toEqual(["JD2026010200001", "JD2026010200002"]);
  expect(await source?.take({ ...wanted, channel: "JD", zone: "UTC", count: 1 })).toEqual(["JD2026010100001"]);
  expect(await source?.take({ ...wanted, channel: "JD", env: "sandbox", count: 1 })).toEqual(["JD2026010200001"]);
  await database.db.pool.query("insert into control.number_ranges values ('live', 'DY20260102', 100001)");
  expect(await source?.take({ ...wanted, channel: "DY", count: 1 })).toEqual(["DY20260102100001"]);
});

const setRule = (orderNumbers: NumberRule) =>
  inControlTransaction(database.db, (tx) =>
    changeSettings(tx, { change: { orderNumbers }, cause: { type: "system", name: "test" } }),
  );

it("follows the rule of the settings, whose sequence goes on where numbers could repeat", async () => {
  const [first, second] = sources;
  const take = async (source: OrderNumbers | undefined, count: number) => [
    ...((await source?.take({ ...wanted, channel: "KS", count })) ?? []),
  ];
  const given = await take(first, 3);
  await setRule({ ...INITIAL_NUMBER_RULE, reset: "never" });
  // More than either process has left of the range it holds, so that both have to look.
  given.push(...(await take(first, 50)), ...(await take(second, 50)));
  await setRule(INITIAL_NUMBER_RULE);
  given.push(...(await take(second, 200)), ...(await take(first, 50)));
  await setRule({ ...INITIAL_NUMBER_RULE, reset: "month", digits: 7 });
  given.push(...(await take(first, 900)));
  expect(new Set(given).size).toBe(given.length);
  expect(given.at(-1)).toMatch(/^KS20260102\d{7}$/);
  const shops = { parts: [{ type: "shop" }, { type: "text", text: "-" }], digits: 4, reset: "never" } as const;
  await setRule({ ...shops, parts: [...shops.parts], shopCodes: { [wanted.shopId]: "HZ1" } });
  expect((await take(first, 2_500)).at(-1)).toMatch(/^HZ1-\d{4}$/);
});
