import { DEFAULT_CALENDAR_ID, FIRST_CALENDAR } from "@orderloom/schema/time/cn-holidays";
import { EVERY_ORDER, type ScheduledStart } from "@orderloom/schema/time/schedule";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inControlTransaction, inTransaction } from "../database/database.ts";
import { setFlowPaused } from "../flows/flow-gate.ts";
import { archiveFlow, createFlow } from "../flows/flows.ts";
import { publishVersion } from "../flows/publish-version.ts";
import { BY_TEST, graphNamed } from "../testing/control.ts";
import { runBatch } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { fireSchedule } from "./fire-schedule.ts";
import { createCalendar, saveCalendar } from "./named-calendars.ts";
import { listSchedules } from "./schedules.ts";
import type { OrderFits } from "./select-orders.ts";

let world: World;
let flowId: string;
beforeAll(async () => {
  world = await createWorld([]);
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.pool.query(
    "truncate live.runs, live.runs_done, live.schedules, live.orders, control.flow_publications",
  );
  flowId = await live(async (tx) => (await createFlow(tx, { name: "每日催审", cause: BY_TEST })).flowId);
});

const live = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(world.db, "live", work);
const MINUTELY: ScheduledStart = {
  times: { type: "minutes", every: "1" },
  zone: "Asia/Shanghai",
  workdaysOnly: false,
  calendarId: DEFAULT_CALENDAR_ID,
  missed: "once",
  orders: null,
};
let drawn = 0;
const publish = (schedule: ScheduledStart) => {
  drawn += 1;
  return live((tx) =>
    publishVersion(tx, {
      flowId,
      graph: graphNamed(`schedule ${drawn}`),
      triggers: [{ node: "start", spec: { events: [], shopIds: null, schedule } }],
      requires: [],
      cause: BY_TEST,
    }),
  );
};
/** Puts the next time back, as if nobody had been there to fire since. */
const dueSince = (text: string) =>
  world.db.pool.query("update live.schedules set next_at = date_trunc('minute', clock_timestamp()) - $1::interval", [
    text,
  ]);
/** The rules of this test name the last digit of the orders that they want. */
const fits: OrderFits = (rule) => (order) => order.orderNo.endsWith(String(rule));
const fire = () => live((tx) => fireSchedule(tx, fits));
const runTimes = async () => {
  const text = "select pending->0->'event'->>'at' as at from live.runs order by id";
  return (await world.db.pool.query<{ at: string }>(text)).rows.map(({ at }) => at);
};
const only = async () => (await live((tx) => listSchedules(tx, flowId)))[0];
async function fireAll(): Promise<void> {
  while ((await Promise.all([fire(), fire(), fire()])).includes(true));
}

describe("a schedule", () => {
  it("comes due after it is published, keeps its place when nothing about it changed, and goes with its flow", async () => {
    await publish(MINUTELY);
    const first = await only();
    expect(Date.parse(first?.nextAt ?? "")).toBeGreaterThan(Date.now() - 5_000);
    expect(await fire()).toBe(false);
    await dueSince("1 hour");
    const put = await only();
    await publish(MINUTELY);
    expect(await only()).toEqual(put);
    await publish({ ...MINUTELY, times: { type: "daily", at: "09:00" } });
    expect(Date.parse((await only())?.nextAt ?? "")).toBeGreaterThan(Date.now());
    await inControlTransaction(world.db, (tx) => archiveFlow(tx, { flowId, cause: BY_TEST }));
    expect(await only()).toBeUndefined();
  });

  it("fires a time once, whichever runners try, and starts a run without an order", async () => {
    await publish(MINUTELY);
    await dueSince("0");
    await fireAll();
    expect(await runTimes()).toHaveLength(1);
    const [run] = await runBatch(world, () => ({}));
    expect(run).toMatchObject({ orderId: null, order: null, cause: { type: "system", name: "schedule" } });
    expect(run?.input).toMatchObject({ type: "start", node: "start", event: { type: "Schedule" } });
    expect(await only()).toMatchObject({ lastRuns: 1 });
  });

  it("does not fire a time again after the clock went back", async () => {
    await publish(MINUTELY);
    await dueSince("0");
    await fireAll();
    await dueSince("0");
    await fireAll();
    expect(await runTimes()).toHaveLength(1);
  });

  it("leaves nothing behind when its runner dies before the commit", async () => {
    await publish(MINUTELY);
    await dueSince("0");
    const before = await only();
    await expect(
      live(async (tx) => {
        await fireSchedule(tx, fits);
        throw new Error("killed");
      }),
    ).rejects.toThrow();
    expect(await only()).toEqual(before);
    await fireAll();
    expect(await runTimes()).toHaveLength(1);
  });

  it.each([
    ["skip", "3 hours", 1],
    ["once", "3 hours", 1],
    ["all", "7 minutes", 8],
    ["all", "3 hours", 100],
  ] as const)("that missed times is %s after %s", async (missed, since, count) => {
    await publish({ ...MINUTELY, missed });
    await dueSince(since);
    await fireAll();
    const times = await runTimes();
    expect([count, count + 1]).toContain(times.length);
    expect(new Set(times).size).toBe(times.length);
  });

  it("skips what came while the flow was paused, and goes on once it is resumed", async () => {
    await publish({ ...MINUTELY, times: { type: "cron", cron: "0 0 1 1 *" }, missed: "skip" });
    await live((tx) => setFlowPaused(tx, { flowId, paused: true, reason: "盘点", cause: BY_TEST }));
    await dueSince("400 days");
    expect(await fire()).toBe(false);
    await live((tx) => setFlowPaused(tx, { flowId, paused: false, reason: "", cause: BY_TEST }));
    await fireAll();
    expect(await runTimes()).toEqual([]);
    expect(Date.parse((await only())?.nextAt ?? "")).toBeGreaterThan(Date.now());
  });

  it("goes by the calendar that it names", async () => {
    const every = [1, 2, 3, 4, 5, 6, 7];
    const calendar = { ...FIRST_CALENDAR, weekdays: every, days: [] };
    const calendarId = await inControlTransaction(world.db, (tx) =>
      createCalendar(tx, { name: { zh: "仓库", en: "" }, calendar, cause: BY_TEST }),
    );
    const daily = { ...MINUTELY, times: { type: "cron", cron: "0 0 * * 6" }, workdaysOnly: true } as const;
    await publish({ ...daily, calendarId });
    const next = new Date(Date.parse((await only())?.nextAt ?? "") + 8 * 3_600_000);
    expect(next.getUTCDay()).toBe(6);
    expect(Date.parse(next.toISOString()) - Date.now()).toBeLessThan(8 * 86_400_000);
  });

  it("looks again for its next time when the calendar changes", async () => {
    await publish({ ...MINUTELY, times: { type: "daily", at: "00:00" }, workdaysOnly: true });
    const tomorrow = new Date(Date.parse((await only())?.nextAt ?? "") + 8 * 3_600_000).toISOString().slice(0, 10);
    const calendar = { ...FIRST_CALENDAR, days: [{ date: tomorrow, works: false, name: "店庆" }] };
    await inControlTransaction(world.db, (tx) =>
      saveCalendar(tx, { calendarId: DEFAULT_CALENDAR_ID, calendar, basedOn: 1, cause: BY_TEST }),
    );
    await fireAll();
    expect(await runTimes()).toEqual([]);
    const next = new Date(Date.parse((await only())?.nextAt ?? "") + 8 * 3_600_000).toISOString().slice(0, 10);
    expect(next > tomorrow).toBe(true);
  });
});

describe("a schedule for orders", () => {
  const FOR_ORDERS: ScheduledStart = {
    ...MINUTELY,
    orders: { state: "paid", hours: 0, most: 10_000, rule: EVERY_ORDER },
  };
  const orders = async (count: number) => {
    for (let made = 0; made < count; made += 100) {
      await accept(
        world,
        Array.from({ length: Math.min(100, count - made) }, () => messageOf(world)),
      );
    }
    await world.db.pool.query("update live.orders set state_since = now() - interval '25 hours'");
  };
  const runCounts = async () => {
    const text = "select count(*)::int as runs, count(distinct order_id)::int as orders from live.runs";
    return (await world.db.pool.query(text)).rows[0];
  };

  it("starts one run for each in pages, through a crash between them, and no more than it may", async () => {
    await orders(620);
    await publish(FOR_ORDERS);
    await dueSince("0");
    expect(await fire()).toBe(true);
    expect(await runCounts()).toEqual({ runs: 500, orders: 500 });
    await expect(
      live(async (tx) => {
        await fireSchedule(tx, fits);
        throw new Error("killed");
      }),
    ).rejects.toThrow();
    await fire();
    expect(await runCounts()).toEqual({ runs: 620, orders: 620 });
    expect(await only()).toMatchObject({ lastRuns: 620 });
    await publish({ ...FOR_ORDERS, orders: { state: "paid", hours: 24, most: 30, rule: EVERY_ORDER } });
    await world.db.pool.query("truncate live.runs, live.event_keys");
    await dueSince("0");
    await fire();
    expect(await runCounts()).toEqual({ runs: 30, orders: 30 });
  });

  it("starts runs for those only that fit its rule, page by page, and no more of them than it may", async () => {
    await orders(620);
    const selection = { state: "paid", hours: 24, rule: "7" } as const;
    const { rows } = await world.db.pool.query<{ fitting: number }>(
      "select count(*)::int as fitting from live.orders where order_no like '%7'",
    );
    const fitting = rows[0]?.fitting ?? 0;
    await publish({ ...FOR_ORDERS, orders: { ...selection, most: 10_000 } });
    await dueSince("0");
    await fire();
    const first = await runCounts();
    expect(first?.runs).toBeGreaterThan(0);
    expect(first?.runs).toBeLessThan(fitting);
    await fireAll();
    expect(await runCounts()).toEqual({ runs: fitting, orders: fitting });
    const wrong = await world.db.pool.query(
      "select 1 from live.runs r join live.orders o on o.id = r.order_id where o.order_no not like '%7'",
    );
    expect(wrong.rows).toEqual([]);
    await publish({ ...FOR_ORDERS, orders: { ...selection, most: 12 } });
    await world.db.pool.query("truncate live.runs, live.event_keys");
    await dueSince("0");
    await fireAll();
    expect(await runCounts()).toEqual({ runs: 12, orders: 12 });
    expect(await only()).toMatchObject({ lastRuns: 12 });
  });

  it("passes over orders that are not in the state for long enough", async () => {
    await orders(3);
    await publish({ ...FOR_ORDERS, orders: { state: "paid", hours: 26, most: 100, rule: EVERY_ORDER } });
    await dueSince("0");
    await fire();
    expect(await runCounts()).toEqual({ runs: 0, orders: 0 });
  });
});
