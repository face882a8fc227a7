import { accept, messageOf } from "@orderloom/store/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OrderWorld, openOrderWorld } from "../testing/order-world.ts";

let world: OrderWorld;
beforeAll(async () => {
  world = await openOrderWorld();
});
afterAll(() => world.close());

test("what the last orders lack is counted, of the shops that the person may see", async () => {
  const { call } = await world.signIn(["operator"]);
  expect(await call.orders.fieldFacts({ shopIds: null })).toEqual({ lookedAt: 0, missing: {}, example: null });
  const whole = messageOf(world, { order: { externalNo: "F-1", private: { name: "林晚晴", phone: "13812345678" } } });
  const destination = {
    country: "CN",
    provinceCode: null,
    province: "浙江省",
    city: null,
    district: null,
    complete: false,
  };
  await accept(world, [whole, messageOf(world, { order: { externalNo: "F-2", destination } })]);
  const facts = await call.orders.fieldFacts({ shopIds: null });
  expect(facts).toMatchObject({ lookedAt: 2, missing: { city: 1, warehouse: 2 } });
  expect(facts.missing).not.toHaveProperty("orderNo");
  expect(facts.example?.private).toEqual({});
  expect(await call.orders.fieldFacts({ shopIds: [world.shops.sandbox.id] })).toMatchObject({ lookedAt: 0 });
  const { call: elsewhere } = await world.signIn(["operator"], { shopIds: [] });
  expect(await elsewhere.orders.fieldFacts({ shopIds: null })).toMatchObject({ lookedAt: 0 });
});
