import { accept, createWorld, messageOf, type World } from "@orderloom/store/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { keys } from "../../keys.ts";
import type { ApiRoute } from "../define-route.ts";
import { type ApiBench, openApiBench } from "../testing/api-bench.ts";
import { askChange } from "./ask-change.ts";
import { decideChange } from "./decide-change.ts";
import { listChanges } from "./list-changes.ts";
import { mergeOrder } from "./merge-order.ts";
import { orderFamily } from "./order-family.ts";
import { splitOrder } from "./split-order.ts";
import { unmergeOrder } from "./unmerge-order.ts";
import { unsplitOrder } from "./unsplit-order.ts";
import { vetoMerge } from "./veto-merge.ts";

let world: World;
let bench: ApiBench;
let token: string;
beforeAll(async () => {
  world = await createWorld();
  bench = await openApiBench(world);
  world = { ...world, keys: keys() };
  token = await bench.token("live");
});
afterAll(() => bench.close());

const PRIVATE = { name: "林晚晴", phone: "13812345678", address: "文三路90号东软大厦3幢501室" };
async function newOrder(externalNo: string): Promise<string> {
  const [made] = await accept(world, [messageOf(world, { order: { externalNo, private: PRIVATE } })]);
  return made?.orderId ?? "";
}
const askAs = (as: string) => (route: ApiRoute, orderId: string, body?: object) =>
  bench.call(route, { token: as, params: { orderId, requestId: orderId }, ...(body && { body }) });
const ask: ReturnType<typeof askAs> = (...asked) => askAs(token)(...asked);

const Ids = z.object({ orderIds: z.array(z.string()) });

test("an order is split and put together again; a stale version and a second try are refused", async () => {
  const orderId = await newOrder("A-1");
  const how = { by: "lines", parts: [[{ lineNo: 1, quantity: 1 }]] };
  expect(await ask(splitOrder, orderId, { how, version: 9 })).toMatchObject({ status: 409 });
  const split = await ask(splitOrder, orderId, { how, version: 1 });
  expect(split.status).toBe(201);
  expect(Ids.parse(split.body).orderIds).toHaveLength(2);
  expect(await ask(splitOrder, orderId, { how })).toMatchObject({ status: 422 });
  const family = await ask(orderFamily, orderId);
  expect(family).toMatchObject({
    status: 200,
    body: { family: [{ relation: "child" }, { relation: "child" }], candidates: [] },
  });
  expect(JSON.stringify(family.body)).not.toContain("13812345678");
  expect(await ask(unsplitOrder, orderId, { reason: "弄错了" })).toMatchObject({ status: 200 });
  expect(await ask(unsplitOrder, orderId, { reason: "弄错了" })).toMatchObject({ status: 409 });
  expect(await ask(unsplitOrder, orderId, {})).toMatchObject({ status: 400 });
});

test("orders are merged unless somebody vetoes it, and taken apart again", async () => {
  const [one, two] = [await newOrder("A-2"), await newOrder("A-3")];
  expect(await ask(vetoMerge, one, { otherId: two, reason: "送两个人" })).toMatchObject({ status: 200 });
  expect(await ask(mergeOrder, one, { otherIds: [two] })).toMatchObject({ status: 422 });
  await ask(vetoMerge, one, { otherId: two, reason: null });
  const merged = await ask(mergeOrder, one, { otherIds: [two] });
  expect(merged.status).toBe(201);
  const { orderId } = z.object({ orderId: z.string() }).parse(merged.body);
  const undone = await ask(unmergeOrder, orderId, { reason: "分开发" });
  expect(Ids.parse(undone.body).orderIds.sort()).toEqual([one, two].sort());
});

test("a change is asked for with one token and decided with another; nothing personal leaves", async () => {
  const orderId = await newOrder("A-4");
  const wish = { kind: "address", phone: "13977778888" };
  const asked = await ask(askChange, orderId, { wish, reason: "买家来电" });
  expect(asked.status).toBe(201);
  const { requestId } = z.object({ requestId: z.string() }).parse(asked.body);
  expect(await ask(decideChange, requestId, { decision: "apply" })).toMatchObject({ status: 403 });
  const other = await bench.token("live", ["orders:edit"]);
  expect(await askAs(other)(decideChange, requestId, { decision: "apply" })).toMatchObject({ status: 200 });
  const listed = await ask(listChanges, orderId);
  expect(listed).toMatchObject({ status: 200, body: { items: [{ state: "applied", kind: "address" }] } });
  expect(JSON.stringify(listed.body)).not.toContain("13977778888");
});

test("who may only read edits nothing", async () => {
  const orderId = await newOrder("A-5");
  const reader = await bench.token("live", ["orders:read", "orders:write"]);
  const how = { by: "weight", mostG: 1 };
  for (const [route, body] of [
    [splitOrder, { how }],
    [mergeOrder, {}],
    [vetoMerge, { reason: "x" }],
    [askChange, { wish: { kind: "amount", adjustment: -1 }, reason: "x" }],
  ] as const) {
    expect(await askAs(reader)(route, orderId, body)).toMatchObject({ status: 403 });
  }
});
