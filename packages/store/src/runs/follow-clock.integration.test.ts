import { randomUUID } from "node:crypto";
import { LIMITS } from "@orderloom/schema/limits";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inTransaction } from "../database/database.ts";
import { type CallBench, createCallBench, DOWN } from "../testing/call-bench.ts";
import { followClockBack } from "./follow-clock.ts";
import { renewSlots, writeSlot } from "./runner-slots.ts";

const HOUR_MS = 3_600_000;

let bench: CallBench;
beforeAll(async () => {
  bench = await createCallBench();
});
afterAll(() => bench.world.close());

const runnerId = randomUUID();
beforeEach(async () => {
  await bench.clear();
  await writeSlot(bench.world.db, { runnerId, place: "", slot: 0, env: "live" }, []);
});

const follow = () => inTransaction(bench.world.db, "live", (tx) => followClockBack(tx, LIMITS.leaseMs));

/** What was written lies an hour ahead, as it does once the clock has gone an hour back. */
const putBack = async () => {
  await bench.query("update control.runner_slots set renewed_at = renewed_at + interval '1 hour'");
  await bench.query(
    `update live.calls set due_at = due_at + interval '1 hour', lease_until = lease_until + interval '1 hour'`,
  );
  await bench.query(
    `update control.connection_states set probe_at = probe_at + interval '1 hour',
       resting_until = resting_until + interval '1 hour'`,
  );
  await bench.query("update control.connection_quotas set started_at = started_at + interval '1 hour'");
};

test("a clock that goes on as it should is not followed", async () => {
  expect(await follow()).toBe(0);
});

test("calls that were due are due, and one runner alone follows", async () => {
  await bench.plan(await bench.connection(), await bench.connection());
  await putBack();
  expect(await bench.claim()).toEqual([]);
  // The runner's next sign of life must not hide that the clock went back.
  await renewSlots(bench.world.db, runnerId);
  await writeSlot(bench.world.db, { runnerId, place: "", slot: 0, env: "live" }, []);
  const [one, other] = await Promise.all([follow(), follow()]);
  expect([one, other].filter((backMs) => backMs > 0)).toHaveLength(1);
  expect(Math.max(one, other)).toBeGreaterThan(HOUR_MS - 60_000);
  expect(Math.max(one, other)).toBeLessThanOrEqual(HOUR_MS);
  // Late at most by how long ago the last sign of life was.
  await bench.backdate();
  expect(await bench.claim()).toHaveLength(2);
  expect(await follow()).toBe(0);
});

test("a retry keeps its gap, and no more", async () => {
  await bench.plan(await bench.connection());
  await bench.settle(await bench.claim(), DOWN);
  const before = await bench.delay();
  await putBack();
  expect(await bench.delay()).toBeGreaterThan(HOUR_MS / 2);
  await follow();
  const after = await bench.delay();
  expect(before).not.toBeNull();
  expect(after ?? 0).toBeLessThan((before ?? 0) + 60_000);
});

test("the lease of a dead runner ends as soon as any", async () => {
  await bench.plan(await bench.connection());
  await bench.claim();
  await putBack();
  await follow();
  const [held] = await bench.query<{ left: number }>(
    "select extract(epoch from lease_until - clock_timestamp())::float8 * 1000 as left from live.calls",
  );
  expect(held?.left).toBeGreaterThan(0);
  expect(held?.left).toBeLessThanOrEqual(LIMITS.leaseMs);
});

test("what was spent of a quota does not count until a time that is still to come", async () => {
  const connectionId = await bench.connection({ quotas: [{ calls: 1, per: "second", resetZone: null }] });
  await bench.plan(connectionId, connectionId);
  expect(await bench.claim()).toHaveLength(1);
  await putBack();
  await follow();
  await bench.backdate();
  expect(await bench.claim()).toHaveLength(1);
});

test("administrators are told once, in both languages", async () => {
  await bench.query("delete from live.notices");
  await putBack();
  await Promise.all([follow(), follow()]);
  const told = await bench.query<{ step: string; body: { zh: string; en: string } }>(
    "select step, body from live.notices",
  );
  expect(told.map(({ step }) => step)).toEqual(["clock_back"]);
  expect(told[0]?.body.en).toMatch(/^It went back by about 3[56]\d\d s\./);
  expect(told[0]?.body.zh).toMatch(/^拨回约 3[56]\d\d 秒。/);
});
