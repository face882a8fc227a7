import type { Id } from "@orderloom/schema/ids";
import { DEFAULT_CALENDAR_ID } from "@orderloom/schema/time/cn-holidays";
import type { ScheduledStart } from "@orderloom/schema/time/schedule";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inTransaction } from "../database/database.ts";
import { createFlow } from "../flows/flows.ts";
import { publishVersion } from "../flows/publish-version.ts";
import type { PublishedTrigger } from "../flows/published-trigger.ts";
import { publishedVersions } from "../flows/versions.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { readBulk } from "../runs/bulk-jobs.ts";
import { workBulk } from "../runs/work-bulk.ts";
import { claimTime } from "../schedules/time-key.ts";
import { BY_TEST, graphNamed } from "../testing/control.ts";
import { runBatch } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import type { BackfillPlan } from "./backfill-plan.ts";
import { previewBackfill, startBackfill } from "./start-backfill.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld([]);
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.pool.query(
    "truncate live.runs, live.runs_done, live.orders, live.order_changes, live.bulk_jobs, live.bulk_items",
  );
});

const live = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(world.db, "live", work);

async function publish(spec: PublishedTrigger["spec"]): Promise<Id> {
  const flowId = await live(async (tx) => {
    const made = await createFlow(tx, { name: "补跑", cause: BY_TEST });
    const triggers = [{ node: "start", spec }];
    await publishVersion(tx, { flowId: made.flowId, graph: graphNamed("x"), triggers, requires: [], cause: BY_TEST });
    return made.flowId;
  });
  return flowId;
}

/** A minute back to now, by the database's clock. */
async function planOf(flowId: Id, more: Partial<BackfillPlan> = {}): Promise<BackfillPlan> {
  const { rows } = await world.db.pool.query<{ from: string; to: string }>(
    "select clock_timestamp() - interval '1 minute' as from, clock_timestamp() as to",
  );
  const { from = "", to = "" } = rows[0] ?? {};
  return { flowId, node: "start", from, to, shopIds: null, states: null, ...more };
}

const start = (plan: BackfillPlan, count: number, perMinute = 60_000) =>
  live((tx) => startBackfill(tx, { plan, scope: WHOLE_SCOPE, count, perMinute, reason: "漏单", cause: BY_TEST }));
const preview = (plan: BackfillPlan) => live((tx) => previewBackfill(tx, { plan, scope: WHOLE_SCOPE }));
const work = () => live((tx) => workBulk(tx, world.keys, () => () => true));
async function workAll(): Promise<void> {
  while ((await Promise.all([work(), work()])).includes(true));
}
const runs = async () =>
  (
    await world.db.pool.query<{ order_id: string | null; type: string; at: string }>(
      "select order_id, pending->0->'event'->>'type' as type, pending->0->'event'->>'at' as at from live.runs order by id",
    )
  ).rows;

const PAID = { events: ["OrderPaid"], shopIds: null } as const;
const paidOrder = async (of = world) => {
  const [made] = await accept(of, [messageOf(world, { order: { state: "paid" } })]);
  return made?.orderId ?? "";
};

describe("events that a flow missed", () => {
  it("start their runs once, whoever asks again, and those that had one are left alone", async () => {
    const missed = [await paidOrder(), await paidOrder()];
    const flowId = await publish({ ...PAID, events: ["OrderPaid"] });
    const published = { ...world.published, live: await live(publishedVersions) };
    const met = await paidOrder({ ...world, published });
    await runBatch(world, () => ({}));
    const plan = await planOf(flowId);
    expect(await preview(plan)).toEqual({ kind: "events", count: 2, times: [] });
    const [jobId, other] = [await start(plan, 2), await start(plan, 0).catch((thrown: unknown) => thrown)];
    expect(other).toMatchObject({ code: "conflict", params: { count: 0 } });
    await workAll();
    expect((await runs()).map(({ order_id, type }) => [order_id, type]).toSorted()).toEqual(
      missed.map((id) => [id, "OrderPaid"]).toSorted(),
    );
    expect((await runs()).map(({ order_id }) => order_id)).not.toContain(met);
    expect(await live((tx) => readBulk(tx, jobId))).toMatchObject({ status: "done", done: 2, refusedCount: 0 });
    expect(await preview(plan)).toMatchObject({ count: 0 });
    // Even with the record of the job gone, the key of each event stands.
    await world.db.pool.query("truncate live.bulk_items, live.bulk_jobs, live.runs");
    const again = await start(plan, 2);
    await workAll();
    expect(await live((tx) => readBulk(tx, again))).toMatchObject({ done: 0, refusedCount: 2 });
    expect(await runs()).toEqual([]);
  });

  it("are those of the orders, states and period asked for, at the pace asked for", async () => {
    await paidOrder();
    await paidOrder();
    const flowId = await publish({ ...PAID, events: ["OrderPaid"] });
    const plan = await planOf(flowId);
    expect(await preview({ ...plan, states: ["shipped"] })).toMatchObject({ count: 0 });
    expect(await preview({ ...plan, shopIds: [world.shops.live.id] })).toMatchObject({ count: 2 });
    expect(
      await preview({ ...plan, to: plan.from, from: "2026-01-01T00:00:00Z" }).catch((e: unknown) => e),
    ).toMatchObject({ code: "backfill_period" });
    await start(plan, 2, 1);
    await workAll();
    expect(await runs()).toHaveLength(1);
    await world.db.pool.query("update live.bulk_jobs set started_at = started_at - interval '2 minutes'");
    await workAll();
    expect(await runs()).toHaveLength(2);
  });

  it("of what people start there are none", async () => {
    const flowId = await publish({ events: [], shopIds: null, manual: { inputs: {}, order: "none" } });
    await expect(preview(await planOf(flowId))).rejects.toMatchObject({ code: "flow_not_missed" });
  });
});

it("times that a schedule missed fire once, those that have fired not again", async () => {
  const schedule: ScheduledStart = {
    ...{
      times: { type: "minutes", every: "1" },
      zone: "Asia/Shanghai",
      workdaysOnly: false,
      missed: "skip",
      calendarId: DEFAULT_CALENDAR_ID,
    },
    orders: null,
  };
  const flowId = await publish({ events: [], shopIds: null, schedule });
  const plan = { ...(await planOf(flowId)), from: "2026-01-05T02:00:30.000Z", to: "2026-01-05T02:04:00.000Z" };
  await live((tx) => claimTime(tx, { flowId, node: "start" }, "2026-01-05T02:02:00.000Z"));
  const times = ["2026-01-05T02:01:00.000Z", "2026-01-05T02:03:00.000Z"];
  expect(await preview(plan)).toEqual({ kind: "times", count: 2, times });
  const narrowed = { shopIds: [world.shops.live.id], warehouseIds: null };
  await expect(live((tx) => previewBackfill(tx, { plan, scope: narrowed }))).rejects.toMatchObject({
    code: "forbidden",
  });
  await start(plan, 2);
  await workAll();
  expect((await runs()).map(({ type, at }) => [type, at]).toSorted()).toEqual(times.map((at) => ["Schedule", at]));
  expect(await preview(plan)).toMatchObject({ count: 0 });
});
