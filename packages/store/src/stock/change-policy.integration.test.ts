import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listActs } from "../control/control-audit.ts";
import { changeSettings, getSettings, type SettingsChange } from "../control/settings.ts";
import { inControlTransaction, inTransaction } from "../database/database.ts";
import { BY_TEST } from "../testing/control.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { addSku, addWarehouses } from "../testing/stock.ts";
import { actOnStock } from "./act-on-stock.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await addWarehouses(database, ["SH"]);
  await addSku(database, { code: "CUP", free: { SH: 10 } });
});
afterAll(() => database.close());

const change = (stock: NonNullable<SettingsChange["stock"]>) =>
  inControlTransaction(database.db, (tx) => changeSettings(tx, { change: { stock }, cause: BY_TEST }));

test("a number of the policy is changed alone, holds for what is reserved from then on, and is audited", async () => {
  await change({ unpaidMinutes: 45 });
  await Promise.all([change({ checkoutMinutes: 20 }), change({ unpaidPerBuyer: 3 })]);
  const { stock } = await inControlTransaction(database.db, getSettings);
  expect(stock).toEqual({ unpaidMinutes: 45, checkoutMinutes: 20, unpaidPerBuyer: 3, presaleBelow: 5 });

  const at = "2026-11-22T12:00:00.000Z";
  const wish = { sku: "CUP", channel: null, channelSkuId: null, quantity: 1 };
  const choice = { lines: [wish], warehouse: null, useBuffer: false, partial: false, minutes: null };
  const requests = (["unpaid", "checkout"] as const).map((purpose) => ({
    owner: { orderId: null, key: randomUUID() },
    act: { op: "reserve" as const, purpose, ...choice },
    cause: BY_TEST,
  }));
  const outcomes = await inTransaction(database.db, "live", (tx) => actOnStock(tx, { requests, at }));
  expect(outcomes.map(({ until }) => until)).toEqual(["2026-11-22T12:45:00.000Z", "2026-11-22T12:20:00.000Z"]);

  const acts = await inControlTransaction(database.db, (tx) => listActs(tx, { subject: "settings", subjectId: "1" }));
  expect(acts).toHaveLength(3);
  expect(acts.at(-1)).toMatchObject({
    code: "settings.changed",
    params: { stock: { unpaidMinutes: 45 } },
    cause: BY_TEST,
  });
});
