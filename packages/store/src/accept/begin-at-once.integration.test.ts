import { LIMITS } from "@orderloom/schema/limits";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inHotTransaction, inTransaction } from "../database/database.ts";
import { publishedVersions } from "../flows/versions.ts";
import { findKilledRuns, writeSlot } from "../runs/runner-slots.ts";
import { madeTurn, runBatch, type WantedTurn } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { acceptEvents } from "./accept.ts";
import type { FirstTurn } from "./begin-at-once.ts";
import type { AcceptItem } from "./message.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => world.db.pool.query("truncate live.runs, live.runs_done, live.run_turns, live.notices"));

const TO_ALLOCATED: WantedTurn = {
  orderEffects: [{ type: "order.set_state", to: "allocated", reason: null }],
};
const TO_REST: WantedTurn = {
  waits: { step: "node:1", wait: { type: "timer", wakeAt: "2027-01-01T00:00:00.000Z" } },
};

/** Accepts with first turns that come to what is wanted. */
function begin(items: readonly AcceptItem[], wanted: WantedTurn) {
  const firstTurn: FirstTurn = (run, at) => madeTurn(run, at, wanted);
  const { keys, numbers, published } = world;
  return inHotTransaction(world.db, "live", (tx) =>
    acceptEvents(tx, { keys, numbers, published: published.live, firstTurn }, items),
  );
}

/** What lies there of an order, but for ids and times. */
async function storyOf(orderId: string | null | undefined): Promise<unknown> {
  const read = async (text: string) => (await world.db.pool.query(text, [orderId])).rows;
  return {
    order: await read("select state, previous_state, version from live.orders where id = $1"),
    changes: await read(
      "select version, code, params, cause ->> 'type' as by from live.order_changes where order_id = $1 order by 1",
    ),
    open: await read("select status, lane, pending, seq, starts, personal, state from live.runs where order_id = $1"),
    ended: await read("select status, seq, personal, state -> 'status' as at from live.runs_done where order_id = $1"),
    turns: await read(
      `select t.seq, t.order_version, t.input ->> 'type' as input, jsonb_array_length(t.trace::jsonb) as steps
       from live.run_turns t
       where t.run_id in (select id from live.runs where order_id = $1 union select id from live.runs_done where order_id = $1)`,
    ),
  };
}

/** The state holds the event that began it, and the first change its key, which are of its own order. */
const withoutTrigger = (story: unknown) =>
  JSON.parse(JSON.stringify(story, (name, at) => (name === "trigger" || name === "key" ? {} : at)));

describe.each<[string, WantedTurn]>([
  ["that ends in its first turn", TO_ALLOCATED],
  ["that waits after it", TO_REST],
])("a run %s", (_, wanted) => {
  test("leaves the same whether it begins with its order or in the loop", async () => {
    const [inLoop] = await accept(world, [messageOf(world)]);
    await runBatch(world, () => wanted);
    const [atOnce] = await begin([messageOf(world)], wanted);
    expect(atOnce?.begun).toBe(wanted.waits ? "waiting" : "done");
    expect(withoutTrigger(await storyOf(atOnce?.orderId))).toEqual(withoutTrigger(await storyOf(inLoop?.orderId)));
  });
});

test("an order that another transaction made first is taken as it is, and its run begins in the loop", async () => {
  const key = { order: { externalNo: "OVERTAKEN" } };
  const other = await world.db.pool.connect();
  await accept(world, [messageOf(world, { order: { externalNo: "SOMETHING" } })]);
  // The other one's order is inserted and not committed, so it shows only when ours is about to be inserted.
  const first = messageOf(world, { ...key, order: { ...key.order, state: "pending_payment" } });
  const overtaking = inHotTransaction(world.db, "live", async (tx) => {
    const { keys, numbers, published } = world;
    const results = await acceptEvents(tx, { keys, numbers, published: published.live }, [first]);
    void begun();
    await waitForLock(other);
    return results;
  });
  let ours: ReturnType<typeof begin> | null = null;
  const begun = () => {
    ours = begin([messageOf(world, key)], TO_ALLOCATED);
    return ours.catch(() => null);
  };
  const [made] = await overtaking;
  const answers = await ours;
  other.release();
  expect(answers).toMatchObject([{ status: "new", orderId: made?.orderId }]);
  expect(await storyOf(made?.orderId)).toMatchObject({
    order: [{ state: "paid", version: 2 }],
    open: [{ status: "ready", lane: "fresh", seq: 0 }],
    ended: [],
  });
});

test("two messages about one new order begin one run, which sees both", async () => {
  const order = { externalNo: "TWICE" };
  const [first, second] = await begin(
    [messageOf(world, { order }), messageOf(world, { order: { ...order, externalStatus: "later" } })],
    TO_ALLOCATED,
  );
  expect(second?.orderId).toBe(first?.orderId);
  expect(await storyOf(first?.orderId)).toMatchObject({ open: [], ended: [{ status: "done" }], turns: [{ seq: 1 }] });
});

test("what a runner was beginning when it died begins apart for a while", async () => {
  const runnerId = world.shops.live.id;
  await writeSlot(world.db, { runnerId, place: "", slot: 100, env: "live" }, [world.versionId]);
  const apart = async () => (await inTransaction(world.db, "live", publishedVersions)).map((version) => version.apart);
  await inTransaction(world.db, "live", (tx) => findKilledRuns(tx, LIMITS));
  expect(await apart()).toEqual([false]);
  await world.db.pool.query("update control.runner_slots set renewed_at = renewed_at - interval '1 minute'");
  await inTransaction(world.db, "live", (tx) => findKilledRuns(tx, LIMITS));
  expect(await apart()).toEqual([true]);
  await world.db.pool.query("update control.flow_publications set apart_until = clock_timestamp()");
  expect(await apart()).toEqual([false]);
});

/** Until somebody waits for a lock of ours. */
async function waitForLock(client: { query: (text: string) => Promise<{ rows: unknown[] }> }): Promise<void> {
  for (;;) {
    const { rows } = await client.query("select 1 from pg_stat_activity where wait_event_type = 'Lock'");
    if (rows.length > 0) return;
  }
}
