import { EMPTY_GRAPH } from "@orderloom/schema/graph/graph";
import { runBatch } from "@orderloom/store/testing/turns";
import { accept, messageOf } from "@orderloom/store/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OrderWorld, openOrderWorld } from "../testing/order-world.ts";
import { flowThat } from "./testing/small-flow.ts";

let world: OrderWorld;
beforeAll(async () => {
  world = await openOrderWorld();
});
afterAll(() => world.close());

test("the list of flows is searched by name, pinyin, what is in the drafts, and what never ran", async () => {
  const { call } = await world.signIn(["operator"]);
  const names = async (search: string) => (await call.flows.list({ search })).items.map(({ name }) => name).toSorted();
  const sound = await call.flows.create({ name: "库存不足取消", graph: flowThat("cancelled") });
  await call.flows.create({ name: "还没画", graph: EMPTY_GRAPH });
  await accept(world, [messageOf(world, {})]);
  await runBatch(world, () => ({}));

  expect(await names("不足")).toEqual(["库存不足取消"]);
  expect(await names("kcbz")).toEqual(["库存不足取消"]);
  expect(await names("uses:set-status")).toEqual(["库存不足取消"]);
  expect(await names("is:invalid")).toContain("还没画");
  expect(await names("is:invalid")).not.toContain("库存不足取消");
  expect(await names("never:30d")).toEqual(["库存不足取消", "还没画"].toSorted());
  expect(await names("field:nothing")).toEqual([]);
  expect(await names("never:30d uses:set-status")).toEqual(["库存不足取消"]);
  await call.flows.archive({ flowId: sound.flowId });
  expect(await names("kcbz")).toEqual([]);
  expect((await call.flows.list({ search: "kcbz", archived: true })).items).toHaveLength(1);
});
