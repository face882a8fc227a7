import { createHash, randomUUID } from "node:crypto";
import type { Id } from "@orderloom/schema/ids";
import type { Wait } from "@orderloom/schema/run/run";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { acceptKeyEvent, type KeyEventItem } from "../accept/accept-key-event.ts";
import { pruneKeyEvents } from "../accept/key-events.ts";
import { inHotTransaction, inTransaction } from "../database/database.ts";
import { runBatch, type WantedTurn } from "../testing/turns.ts";
import { accept, createWorld, dumpOf, messageOf, type World } from "../testing/world.ts";
import { wakeDueTimers } from "./wake-timers.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.pool.query("truncate live.runs, live.runs_done, live.waits, live.key_events");
});

type EventWait = Extract<Wait, { type: "event" }>;

const waitFor = (changes: Partial<EventWait> = {}, step = "wait:1"): WantedTurn => ({
  waits: { step, wait: { type: "event", names: [], key: null, since: null, wakeAt: null, ...changes } },
});

const paid = (externalNo: string) => messageOf(world, { order: { externalNo, externalStatus: "paid" } });
const later = (externalNo: string, at: Date, state: "shipped" | "delivered" = "shipped") =>
  messageOf(world, {
    order: { externalNo, state, externalUpdatedAt: at.toISOString(), externalStatus: state },
  });

const eventItem = (about: string, changes: Partial<KeyEventItem> & { name?: string } = {}): KeyEventItem => {
  const { name = "signed", ...more } = changes;
  const event = { name, about, occurredAt: "2026-11-22T00:00:00.000Z", data: { by: "王小明" } };
  const rawBody = Buffer.from(JSON.stringify(event));
  return {
    source: { type: "token", tokenId: randomUUID() },
    shopId: world.shops.live.id,
    key: randomUUID(),
    bodyHash: createHash("sha256").update(rawBody).digest("hex"),
    rawBody,
    event,
    ...more,
  };
};
const report = (item: KeyEventItem) => inTransaction(world.db, "live", (tx) => acceptKeyEvent(tx, world.keys, item));

const countOf = async (table: string): Promise<number> => {
  const { rows } = await world.db.pool.query<{ count: number }>(`select count(*)::int as count from live.${table}`);
  return rows[0]?.count ?? 0;
};

/** A run that rests for an event; returns the order's number. */
async function resting(wait: Partial<EventWait>): Promise<string> {
  const externalNo = randomUUID();
  await accept(world, [paid(externalNo)]);
  expect(await runBatch(world, () => waitFor(wait))).toHaveLength(1);
  return externalNo;
}

describe("a wait for an event of the order", () => {
  it("is woken by it, and not by another", async () => {
    const externalNo = await resting({ names: ["OrderDelivered"] });
    await accept(world, [later(externalNo, new Date(Date.now() + 1_000))]);
    expect(await runBatch(world, () => ({}))).toEqual([]);
    await accept(world, [later(externalNo, new Date(Date.now() + 2_000), "delivered")]);
    const [run] = await runBatch(world, () => ({}));
    expect(run?.input).toMatchObject({ type: "event.came", step: "wait:1", event: { type: "OrderDelivered" } });
    expect(await countOf("waits")).toBe(0);
  });

  it("finds what came after the run began and before it rested, each once", async () => {
    const externalNo = randomUUID();
    await accept(world, [paid(externalNo)]);
    await accept(world, [later(externalNo, new Date(Date.now() + 1_000))]);
    const wait = { names: ["OrderShipped"] };
    await runBatch(world, () => waitFor(wait));
    const [run] = await runBatch(world, (woken) => {
      const mark = woken.input.type === "event.came" ? woken.input.mark : null;
      return waitFor({ ...wait, since: mark }, "wait:2");
    });
    expect(run?.input).toMatchObject({ type: "event.came", event: { type: "OrderShipped", orderVersion: 2 } });
    expect(await runBatch(world, () => ({}))).toEqual([]);
  });

  it("finds what came in the message that started the run, behind what started it", async () => {
    const two = await createWorld(["OrderCreated"]);
    try {
      await accept(two, [messageOf(two)]);
      await runBatch(two, () => waitFor({ names: ["OrderPaid"] }));
      const [run] = await runBatch(two, () => ({}));
      expect(run?.input).toMatchObject({ type: "event.came", event: { type: "OrderPaid", orderVersion: 1 } });
    } finally {
      await two.close();
    }
  });

  it("is over when the time is up first: the event then wakes nobody", async () => {
    const externalNo = await resting({ names: ["OrderShipped"], wakeAt: new Date(Date.now() - 1_000).toISOString() });
    expect(await inHotTransaction(world.db, "live", (tx) => wakeDueTimers(tx, 10))).toBe(1);
    const [run] = await runBatch(world, () => waitFor({ names: ["OrderDelivered"], key: null }, "wait:2"));
    expect(run?.input).toEqual({ type: "timer.due", step: "wait:1" });
    await accept(world, [later(externalNo, new Date(Date.now() + 1_000))]);
    expect(await runBatch(world, () => ({}))).toEqual([]);
  });
});

describe("a timer that was overtaken", () => {
  it("wakes no other step before its time", async () => {
    await resting({ names: ["OrderShipped"], wakeAt: new Date(Date.now() - 1_000).toISOString() });
    await inHotTransaction(world.db, "live", (tx) => wakeDueTimers(tx, 10));
    await world.db.pool.query(
      `update live.runs set state = replace(state::text, '"wakeAt":"20', '"wakeAt":"30')::json`,
    );
    const [run] = await runBatch(world, () => waitFor());
    expect(run?.input).toEqual({ type: "continue" });
  });
});

describe("a wait for an event of a key", () => {
  it("is woken by it, which is kept sealed", async () => {
    await resting({ key: "SF1" });
    expect(await report(eventItem("SF2"))).toMatchObject({ status: "new" });
    expect(await report(eventItem("SF1"))).toMatchObject({ status: "new" });
    expect(await dumpOf(world)).not.toContain("王小明");
    const [run] = await runBatch(world, () => ({}));
    const event = { type: "BusinessEvent", name: "signed", about: "SF1", data: { by: "王小明" } };
    expect(run?.input).toMatchObject({ type: "event.came", step: "wait:1", event });
    expect(await dumpOf(world)).not.toContain("王小明");
    expect(await countOf("waits")).toBe(0);
  });

  it("finds one that came since the run began, of its names and its shop", async () => {
    await accept(world, [messageOf(world)]);
    await report(eventItem("SF3", { name: "scanned" }));
    await report(eventItem("SF3", { shopId: randomUUID() }));
    const wait = { key: "SF3", names: ["signed"] };
    await runBatch(world, () => waitFor(wait));
    expect(await runBatch(world, () => ({}))).toEqual([]);
    await report(eventItem("SF3", { shopId: null }));
    const [run] = await runBatch(world, (woken) => {
      return waitFor({ ...wait, since: woken.input.type === "event.came" ? woken.input.mark : null }, "wait:2");
    });
    expect(run?.input).toMatchObject({ event: { name: "signed" } });
    expect(await runBatch(world, () => ({}))).toEqual([]);
  });

  it("does not find what came before the run began", async () => {
    await report(eventItem("SF4"));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await resting({ key: "SF4" });
    expect(await runBatch(world, () => ({}))).toEqual([]);
  });

  it("takes a message once, and keeps one with its key and another body for a person", async () => {
    const item = eventItem("SF5");
    const first = await report(item);
    expect(await report(item)).toEqual({ ...first, status: "repeat" });
    expect(await report({ ...item, bodyHash: "0".repeat(64) })).toMatchObject({ status: "conflict" });
    expect(await countOf("key_events")).toBe(1);
  });

  it("gives events of a key growing marks, though the clock was put back", async () => {
    await report(eventItem("SF6"));
    await world.db.pool.query("update live.key_events set at = at + interval '1 hour'");
    await report(eventItem("SF6"));
    const { rows } = await world.db.pool.query<{ at: string }>("select at from live.key_events order by at");
    expect(Date.parse(rows[1]?.at ?? "") - Date.parse(rows[0]?.at ?? "")).toBe(1);
  });

  it("forgets events past their time", async () => {
    await report(eventItem("SF7"));
    const prune = () => inTransaction(world.db, "live", (tx) => pruneKeyEvents(tx, 100));
    expect(await prune()).toBe(0);
    await world.db.pool.query("update live.key_events set at = at - interval '91 days'");
    expect(await prune()).toBe(1);
  });
});

describe("no wake is lost", () => {
  const ROUNDS = 200;

  it("whether a step begins to wait or the event comes first", { timeout: 120_000 }, async () => {
    const woken = { order: 0, key: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const isKey = round % 2 === 0;
      const [externalNo, about] = [randomUUID(), randomUUID()];
      await accept(world, [paid(externalNo)]);
      const rest = () => runBatch(world, () => waitFor(isKey ? { key: about } : { names: ["OrderShipped"] }));
      const happen = (): Promise<unknown> =>
        isKey ? report(eventItem(about)) : accept(world, [later(externalNo, new Date(Date.now() + 1_000))]);
      await Promise.all(round % 4 < 2 ? [rest(), happen()] : [happen(), rest()]);
      // The claim skips a run whose order is being changed: it is still to rest then.
      let runs = await runBatch(world, (run) => (run.input.type === "start" ? waitFor(waitOf(isKey, about)) : {}));
      if (runs[0]?.input.type === "start") runs = await runBatch(world, () => ({}));
      expect(
        runs.map(({ input }) => input.type),
        `round ${round}`,
      ).toEqual(["event.came"]);
      woken[isKey ? "key" : "order"] += 1;
    }
    expect(woken).toEqual({ order: ROUNDS / 2, key: ROUNDS / 2 });
    expect(await countOf("waits")).toBe(0);
  });

  const waitOf = (isKey: boolean, about: Id) => (isKey ? { key: about } : { names: ["OrderShipped"] });
});
