import { randomUUID } from "node:crypto";
import { runBatch } from "@orderloom/store/testing/turns";
import { accept, messageOf } from "@orderloom/store/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OrderWorld, openOrderWorld } from "../testing/order-world.ts";

let world: OrderWorld;
beforeAll(async () => {
  world = await openOrderWorld();
  await accept(world, [messageOf(world), messageOf(world)]);
  await runBatch(world, () => ({ status: "failed" }));
  await world.db.pool.query(
    `update live.runs_done set failure_code = 'http_status', failure_node = 'start', failure_mark = '{"status":503}'`,
  );
});
afterAll(() => world.close());

test("who operates runs sees the causes, tries one and stops the rest; who only looks cannot", async () => {
  const { call } = await world.signIn(["operator"]);
  const { items } = await call.letters.groups();
  expect(items).toMatchObject([{ count: 2, code: "http_status", params: { status: 503 }, flowName: "Flow" }]);
  const { cause = "", lastId = "" } = items[0] ?? {};
  expect((await call.letters.list({ cause, orderNo: null, after: null })).items).toHaveLength(2);
  const wish = { cause, id: lastId, versionChoice: "newest", perMinute: 60, reason: "修好了" } as const;
  const { call: auditor } = await world.signIn(["auditor"]);
  expect((await auditor.letters.groups()).items).toHaveLength(1);
  await expect(auditor.letters.replay(wish)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(call.letters.replay({ ...wish, reason: " " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const { id: replayId } = await call.letters.replay(wish);
  await expect(call.letters.replay(wish)).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await call.letters.replays({ cause })).toMatchObject([{ status: "running", waiting: 1 }]);
  await call.letters.cancelReplay({ replayId });
  await expect(call.letters.cancelReplay({ replayId })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("whose sight is narrowed sees, replays and puts aside letters of their shops alone", async () => {
  const { call: all } = await world.signIn(["operator"]);
  const cause = (await all.letters.groups()).items[0]?.cause ?? "";
  const { call } = await world.signIn(["operator"], { shopIds: [randomUUID()] });
  expect((await call.letters.groups()).items).toEqual([]);
  expect((await call.letters.list({ cause, orderNo: null, after: null })).items).toEqual([]);
  const wish = { cause, id: null, versionChoice: "same", perMinute: 60, reason: "x" } as const;
  await expect(call.letters.replay(wish)).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await call.letters.discard({ cause, id: null, reason: "x" })).toEqual({ count: 0 });
  expect(await all.letters.discard({ cause, id: null, reason: "x" })).toEqual({ count: 2 });
  expect((await all.letters.groups()).items).toEqual([]);
});
