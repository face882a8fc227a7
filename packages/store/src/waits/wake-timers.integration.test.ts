import { randomUUID } from "node:crypto";
import { LIMITS } from "@orderloom/schema/limits";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inHotTransaction } from "../database/database.ts";
import { dropSlots, findKilledRuns, renewSlots, writeSlot } from "../runs/runner-slots.ts";
import { runBatch, type WantedTurn } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { wakeDueTimers } from "./wake-timers.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.pool.query("truncate live.runs, live.runs_done, control.runner_slots");
});

const until = (wakeAt: string): WantedTurn => ({ waits: { step: "wait:1", wait: { type: "timer", wakeAt } } });
const wake = (limit = 500) => inHotTransaction(world.db, "live", (tx) => wakeDueTimers(tx, limit));

describe("wakeDueTimers", () => {
  it("wakes what is due, once, and nothing that is not", async () => {
    await accept(world, [messageOf(world), messageOf(world)]);
    const [past, later] = [new Date(Date.now() - 1_000), new Date(Date.now() + 60_000)].map((at) => at.toISOString());
    let next = 0;
    await runBatch(world, () => until((next++ === 0 ? past : later) ?? ""));
    const woken = await Promise.all([wake(), wake(), wake()]);
    expect(woken.reduce((sum, count) => sum + count)).toBe(1);
    const [run] = await runBatch(world, () => ({}));
    expect(run?.input).toEqual({ type: "timer.due", step: "wait:1" });
    expect(await runBatch(world, () => ({}))).toEqual([]);
  });
});

describe("a run that kills its runner", () => {
  const runnerId = randomUUID();
  const die = async (runIds: readonly string[]) => {
    await writeSlot(world.db, { runnerId, place: "", slot: 0, env: "live" }, runIds);
    await world.db.pool.query("update control.runner_slots set renewed_at = now() - interval '1 min'");
    return inHotTransaction(world.db, "live", (tx) => findKilledRuns(tx, LIMITS));
  };

  it("runs alone from then on, and is a dead letter after four starts", async () => {
    await accept(world, [messageOf(world), messageOf(world)]);
    const { rows } = await world.db.pool.query<{ id: string }>("select id from live.runs");
    const ids = rows.map((row) => row.id);
    const [killer = "", victim = ""] = ids;
    expect((await die(ids)).suspects.toSorted()).toEqual(ids.toSorted());
    expect(await runBatch(world, () => ({}))).toEqual([]);
    for (let starts = 2; starts <= 3; starts += 1)
      expect(await die([killer])).toEqual({ suspects: [killer], dead: [] });
    expect(await die([killer])).toEqual({ suspects: [], dead: [killer] });
    const [survivor] = await runBatch(world, () => ({ status: "ready" }), { lanes: ["alone"] });
    expect(survivor).toMatchObject({ id: victim, starts: 1 });
    const after = await world.db.pool.query("select starts, lane from live.runs");
    expect(after.rows).toEqual([{ starts: 0, lane: "bulk" }]);
    const dead = await world.db.pool.query("select status, failure_code from live.runs_done where id = $1", [killer]);
    expect(dead.rows).toEqual([{ status: "failed", failure_code: "run_killed_runner" }]);
  });

  it("takes nobody with it: a batch that has such a run has no other", async () => {
    await accept(world, [messageOf(world), messageOf(world), messageOf(world)]);
    const { rows } = await world.db.pool.query<{ id: string }>("select id from live.runs order by id");
    const killer = rows[1]?.id ?? "";
    expect(await die([killer])).toEqual({ suspects: [killer], dead: [] });
    const lanes = ["fresh", "alone"] as const;
    const first = await runBatch(world, () => ({}), { lanes });
    expect(first.map(({ id }) => id)).toEqual([killer]);
    expect(await runBatch(world, () => ({}), { lanes })).toHaveLength(2);
  });

  it("is found at once by whoever starts at the dead runner's place", async () => {
    await accept(world, [messageOf(world)]);
    const { rows } = await world.db.pool.query<{ id: string }>("select id from live.runs");
    const [killer = ""] = rows.map(({ id }) => id);
    await writeSlot(world.db, { runnerId, place: "host:4000", slot: 0, env: "live" }, [killer]);
    const find = (place: string) =>
      inHotTransaction(world.db, "live", (tx) => findKilledRuns(tx, { leaseMs: LIMITS.leaseMs, place }));
    expect(await find("host:4001")).toEqual({ suspects: [], dead: [] });
    expect(await find("")).toEqual({ suspects: [], dead: [] });
    expect(await find("host:4000")).toEqual({ suspects: [killer], dead: [] });
    expect(await find("host:4000")).toEqual({ suspects: [], dead: [] });
  });

  it("is not looked for where the runner lives or stopped cleanly", async () => {
    await accept(world, [messageOf(world)]);
    const { rows } = await world.db.pool.query<{ id: string }>("select id from live.runs");
    await writeSlot(
      world.db,
      { runnerId, place: "", slot: 0, env: "live" },
      rows.map((row) => row.id),
    );
    await renewSlots(world.db, runnerId);
    expect(await inHotTransaction(world.db, "live", (tx) => findKilledRuns(tx, LIMITS))).toEqual({
      suspects: [],
      dead: [],
    });
    await dropSlots(world.db, runnerId);
    await world.db.pool.query("update control.runner_slots set renewed_at = now() - interval '1 min'");
    expect(await inHotTransaction(world.db, "live", (tx) => findKilledRuns(tx, LIMITS))).toEqual({
      suspects: [],
      dead: [],
    });
  });
});
