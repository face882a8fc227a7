import type { Id } from "@orderloom/schema/ids";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inTransaction } from "../database/database.ts";
import { setFlowLimit, setFlowPaused } from "../flows/flow-gate.ts";
import { publishedVersions } from "../flows/versions.ts";
import { newIdBeside } from "../orders/identity.ts";
import { BY_TEST } from "../testing/control.ts";
import { runBatch } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { wakeDueTimers } from "../waits/wake-timers.ts";
import { cancelRun } from "./cancel-run.ts";
import { holdingFlowIds, releaseRuns } from "./release-runs.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld(["OrderPaid", "OrderUpdated"]);
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.pool.query("delete from live.runs");
  await setPaused(false);
  await setLimit(null);
});

const setPaused = (paused: boolean) =>
  inTransaction(world.db, "live", (tx) =>
    setFlowPaused(tx, { flowId: world.flowId, paused, reason: "盘点", cause: BY_TEST }),
  );

const setLimit = (maxWorking: number | null) =>
  inTransaction(world.db, "live", (tx) => setFlowLimit(tx, { flowId: world.flowId, maxWorking, cause: BY_TEST }));

const release = (limit = 500) => inTransaction(world.db, "live", (tx) => releaseRuns(tx, world.flowId, limit));

/** Accepts `count` new orders, with what accept knows of the flow now or as it was before. */
async function take(count: number, known = world): Promise<void> {
  await accept(
    known,
    Array.from({ length: count }, () => messageOf(world)),
  );
}

async function upToDate(): Promise<World> {
  const live = await inTransaction(world.db, "live", publishedVersions);
  return { ...world, published: { ...world.published, live } };
}

async function lanes(): Promise<readonly string[]> {
  const { rows } = await world.db.pool.query<{ lane: string }>("select lane from live.runs order by id");
  return rows.map(({ lane }) => lane);
}

async function runIds(): Promise<readonly Id[]> {
  const { rows } = await world.db.pool.query<{ id: Id }>("select id from live.runs order by id");
  return rows.map(({ id }) => id);
}

describe("a paused flow", () => {
  it("holds new runs from the start, also where accept has not heard of the pause yet", async () => {
    await setPaused(true);
    await take(2, await upToDate());
    expect(await lanes()).toEqual(["held", "held"]);
    await take(1);
    expect(await runBatch(world, () => ({}))).toEqual([]);
    expect(await lanes()).toEqual(["held", "held", "held"]);
  });

  it("keeps answers that come meanwhile, and goes on with them", async () => {
    await take(1);
    const wakeAt = new Date(Date.now() - 1_000).toISOString();
    await runBatch(world, () => ({ waits: { step: "node:1", wait: { type: "timer", wakeAt } } }));
    await setPaused(true);
    expect(await inTransaction(world.db, "live", (tx) => wakeDueTimers(tx, 10))).toBe(1);
    expect(await runBatch(world, () => ({}))).toEqual([]);
    expect(await release()).toBe(0);
    await setPaused(false);
    expect(await release()).toBe(1);
    const [run] = await runBatch(world, () => ({}));
    expect(run?.input).toEqual({ type: "timer.due", step: "node:1" });
  });

  it("resumes in chunks and in order, and new runs queue behind those that were held", async () => {
    await setPaused(true);
    await take(4, await upToDate());
    await setPaused(false);
    const held = await runIds();
    expect(await release(3)).toBe(3);
    await take(1);
    const first = await runBatch(world, () => ({}));
    expect(first.map(({ id }) => id)).toEqual(held.slice(0, 3));
    expect(await lanes()).toEqual(["held", "held"]);
    expect(await release()).toBe(2);
    expect((await runBatch(world, () => ({}))).map(({ id }) => id).at(0)).toBe(held.at(3));
  });

  it("needs a reason, and tells no loop to look at it", async () => {
    const pause = { flowId: world.flowId, paused: true, reason: " ", cause: BY_TEST };
    await expect(inTransaction(world.db, "live", (tx) => setFlowPaused(tx, pause))).rejects.toMatchObject({
      code: "reason_required",
    });
    await setPaused(true);
    await take(1, await upToDate());
    expect(await inTransaction(world.db, "live", holdingFlowIds)).toEqual([]);
  });

  it("lets a run of it be cancelled, without another turn of its own", async () => {
    await setPaused(true);
    await take(1, await upToDate());
    const [runId = ""] = await runIds();
    const cancel = () => inTransaction(world.db, "live", (tx) => cancelRun(tx, { runId, reason: "重复" }));
    expect(await cancel()).toBe(true);
    expect(await cancel()).toBe(true);
    const [run] = await runBatch(world, () => ({ status: "cancelled" }));
    expect(run?.input).toEqual({ type: "cancel", reason: "重复" });
    expect(await runIds()).toEqual([]);
  });
});

describe("a limit on the runs of a flow", () => {
  it("lets the next one begin when another has ended, whichever releaser comes first", async () => {
    await setLimit(2);
    await take(4, await upToDate());
    await Promise.all([release(), release(), release()]);
    expect(await lanes()).toEqual(["bulk", "bulk", "held", "held"]);
    let ended = false;
    await runBatch(world, () => {
      if (ended) return { waits: { step: "node:1", wait: { type: "approval" } } };
      ended = true;
      return {};
    });
    expect(await release()).toBe(1);
    expect(await release()).toBe(0);
    expect(await lanes()).toEqual(["wake", "bulk", "held"]);
    await setLimit(null);
    expect(await release()).toBe(1);
  });

  it("counts a run that accept let through before it had heard of the limit", async () => {
    await setLimit(1);
    await take(1);
    await runBatch(world, () => ({}));
    expect(await lanes()).toEqual(["held"]);
  });
});

it("works on one run of an order at a time where the version says so", async () => {
  await world.db.pool.query("update control.flow_versions set one_open_run_per = 'order'");
  const known = await upToDate();
  await take(1, known);
  const [older = ""] = await runIds();
  await world.db.pool.query(
    `insert into live.runs select bucket, $1, order_id, flow_id, version_id, status, lane, wake_at, pending,
       state, state_sealed, personal, seq, starts, cause, started_at from live.runs`,
    [newIdBeside(older)],
  );
  expect(await lanes()).toEqual(["held", "held"]);
  expect(await release()).toBe(1);
  await runBatch(world, () => ({ waits: { step: "node:1", wait: { type: "approval" } } }));
  expect(await release()).toBe(0);
  expect(await lanes()).toEqual(["wake", "held"]);
  await world.db.pool.query("delete from live.runs where status = 'waiting'");
  expect(await release()).toBe(1);
  await world.db.pool.query("update control.flow_versions set one_open_run_per = null");
});
