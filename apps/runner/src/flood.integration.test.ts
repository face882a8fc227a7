import { LIMITS } from "@orderloom/schema/limits";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, postHook, shopifyOrder, type World } from "./testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** A body that nobody can read, as large as one may be. */
const LARGE = "x".repeat(LIMITS.webhookBodyBytes);
const SENT = LIMITS.sourceWaitingBytes / LIMITS.webhookBodyBytes + 6;

test("who floods while the store stands still is told to come again, and its neighbour is not", async () => {
  const [flooding, neighbour] = world.connectionIds;
  const client = await world.db.pool.connect();
  await client.query("begin; lock table live.quarantine in access exclusive mode");
  const answers = Array.from({ length: SENT }, () => postHook(world, LARGE, { connectionId: flooding }));
  const refused = await Promise.race(
    answers.map(async (answer) => ((await answer).status === 429 ? answer : pending())),
  );
  expect(refused.headers.get("retry-after")).toBe("2");
  const other = postHook(world, JSON.stringify(shopifyOrder()), { connectionId: neighbour });
  await client.query("commit");
  client.release();
  expect((await other).status).toBe(202);
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  const taken = statuses.filter((status) => status === 202).length;
  expect(statuses.filter((status) => ![202, 429, 503].includes(status))).toEqual([]);
  expect(taken).toBeLessThan(SENT);
  const { rows } = await world.db.pool.query("select count(*) as count from live.quarantine");
  expect(rows).toEqual([{ count: taken }]);
  expect((await postHook(world, LARGE, { connectionId: flooding })).status).toBe(202);
});

function pending(): Promise<never> {
  return new Promise(() => {});
}
