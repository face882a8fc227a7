import { randomUUID } from "node:crypto";
import { createConnection } from "@orderloom/store/connections/connections";
import { inTransaction } from "@orderloom/store/database/database";
import { BY_TEST } from "@orderloom/store/testing/control";
import { accept } from "@orderloom/store/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OrderWorld, openOrderWorld } from "../testing/order-world.ts";

let world: OrderWorld;
beforeAll(async () => {
  world = await openOrderWorld();
  const connectionId = await inTransaction(world.db, "live", (tx) =>
    createConnection(tx, world.keys, {
      type: "shopify",
      name: "Shopify",
      shopId: world.shops.live.id,
      settings: {},
      secret: "secret",
      cause: BY_TEST,
    }),
  );
  const kept = (text: string, why: object) => ({
    type: "unreadable" as const,
    source: { type: "connection" as const, connectionId },
    rawBody: Buffer.from(text),
    mediaType: "application/json",
    shopId: world.shops.live.id,
    reason: "code",
    ...why,
  });
  const unknown = { field: "financial_status", code: "voucher" };
  await accept(world, [
    kept('{"id":1,"financial_status":"voucher","email":"canary@example.com"}', { unknown }),
    kept('{"name": "Canary', { reason: "not_json" }),
  ]);
});
afterAll(() => world.close());

test("content is shown without what may be personal, and only to who may see the shop", async () => {
  const { call } = await world.signIn(["auditor"]);
  const { items } = await call.quarantine.groups();
  expect(items.map(({ reason }) => reason).toSorted()).toEqual(["code", "not_json"]);
  const bodies = await Promise.all(items.map(({ lastId: id }) => call.quarantine.body({ id })));
  const texts = bodies.map(({ text }) => text).join("\n");
  expect(texts).toContain('"financial_status": "voucher"');
  expect(texts).toContain('{"xxxx": "xxxxxx');
  expect(texts).not.toMatch(/canary/i);
  const narrowed = (await world.signIn(["operator"], { shopIds: [randomUUID()] })).call;
  expect((await narrowed.quarantine.groups()).items).toEqual([]);
  await expect(narrowed.quarantine.body({ id: items[0]?.lastId ?? "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("who operates says what a code means and puts messages aside; who only looks cannot", async () => {
  const { call } = await world.signIn(["operator"]);
  const { call: auditor } = await world.signIn(["auditor"]);
  const { items } = await call.quarantine.groups();
  const group = items.find(({ reason }) => reason === "code")?.group ?? "";
  const wish = { group, meaning: "paid", reason: "平台确认" };
  await expect(auditor.quarantine.map(wish)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(call.quarantine.map({ ...wish, meaning: "gold" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(call.quarantine.map({ ...wish, reason: " " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await call.quarantine.count()).toBe(2);
  expect(await call.quarantine.map(wish)).toEqual({ count: 1 });
  expect(await call.quarantine.count()).toBe(1);
  const rule = { type: "shopify", field: "financial_status", code: "voucher" };
  expect((await auditor.quarantine.rules()).items).toMatchObject([{ ...rule, meaning: "paid" }]);
  await call.quarantine.removeRule(rule);
  await expect(call.quarantine.removeRule(rule)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const other = items.find(({ reason }) => reason === "not_json")?.group ?? "";
  expect(await call.quarantine.settle({ group: other, id: null, act: "dismiss", reason: "测试" })).toEqual({
    count: 1,
  });
});
