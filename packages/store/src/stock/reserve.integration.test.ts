import { randomUUID } from "node:crypto";
import type { StockAct, StockOutcome } from "@orderloom/schema/stock/stock-act";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inHotTransaction, inTransaction } from "../database/database.ts";
import { BY_TEST } from "../testing/control.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { addSku, addWarehouses, figuresOf, receive } from "../testing/stock.ts";
import { actOnStock } from "./act-on-stock.ts";
import { addAlias } from "./aliases.ts";
import { expireReservations } from "./expire-reservations.ts";
import { setBuffer } from "./move-stock.ts";
import { createSku } from "./skus.ts";
import type { StockRequest } from "./stock-scene.ts";

const BUYERS = 1_000;
const SESSIONS = 20;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ max: SESSIONS });
  await addWarehouses(database, ["SH", "GZ"]);
});
afterAll(() => database.close());

const NOON = "2026-11-22T12:00:00.000Z";
/** Long before anything else here runs out. */
const NIGHT = "2026-11-21T03:00:00.000Z";
const after = (minutes: number, ms = 0) => new Date(Date.parse(NIGHT) + minutes * 60_000 + ms).toISOString();
const wish = (sku: string, quantity: number) => ({ sku, channel: null, channelSkuId: null, quantity });
const orderOwner = (orderId: string = randomUUID()) => ({ orderId, key: null });
type Reserve = Extract<StockAct, { op: "reserve" }>;
const reserve = (lines: Reserve["lines"], more: Partial<Reserve> = {}): Reserve => ({
  op: "reserve",
  lines,
  warehouse: null,
  useBuffer: false,
  partial: false,
  purpose: "unpaid",
  minutes: null,
  ...more,
});

async function act(
  one: { act: StockAct; owner?: StockRequest["owner"]; buyer?: string | null },
  at: string = NOON,
): Promise<StockOutcome> {
  const request = { owner: orderOwner(), cause: BY_TEST, ...one };
  const [outcome] = await inHotTransaction(database.db, "live", (tx) => actOnStock(tx, { requests: [request], at }));
  if (!outcome) throw new Error("no outcome");
  return outcome;
}

/** As many at once as there are sessions; nobody waits for one so long that the wait itself is an error. */
async function bySessions(count: number, buy: (index: number) => Promise<StockOutcome>): Promise<StockOutcome[]> {
  const outcomes: StockOutcome[] = [];
  let next = 0;
  const session = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      outcomes.push(await buy(next - 1));
    }
  };
  await Promise.all(Array.from({ length: SESSIONS }, session));
  return outcomes;
}

/** What is reserved in all against what its ledger says happened to it. */
async function resolutions(): Promise<readonly { state: string; moves: number }[]> {
  const { rows } = await database.db.pool.query<{ state: string; moves: number }>(
    `select r.state, count(distinct l.kind) as moves from live.stock_reservations r
     left join live.stock_ledger l on l.reservation_id = r.id and l.from_account = 'soft' group by r.id, r.state`,
  );
  return rows;
}

describe("C177, C026, F70: more buyers than pieces", () => {
  it("of 1,000 buyers of 100 pieces exactly 100 get one, and the others are told that it is sold out", async () => {
    await addSku(database, { code: "HOT", free: { SH: 100 } });
    const outcomes = await bySessions(BUYERS, () => act({ act: reserve([wish("HOT", 1)]) }));
    const results = outcomes.map(({ result }) => result);
    expect(results.filter((result) => result === "ok")).toHaveLength(100);
    expect(results.filter((result) => result === "short")).toHaveLength(BUYERS - 100);
    expect(await figuresOf(database, "HOT")).toMatchObject({ free: 0, soft: 100 });
  });

  it("C180: buyers of several SKUs in any order never stand in each other's way, and nothing is half reserved", async () => {
    const codes = Array.from({ length: 10 }, (_, index) => `MIX-${index}`);
    for (const code of codes) await addSku(database, { code, free: { SH: 30, GZ: 10 } });
    const got = await bySessions(200, (index) => {
      const shuffled = codes.toSorted((one, other) => hash(`${index}${one}`) - hash(`${index}${other}`));
      return act({ act: reserve(shuffled.map((code, place) => wish(code, 1 + ((index + place) % 3)))) });
    });
    for (const code of codes) {
      const taken = got
        .flatMap(({ lines }) => lines)
        .filter(({ sku }) => sku === code)
        .reduce((sum, line) => sum + line.got, 0);
      expect(await figuresOf(database, code)).toMatchObject({ free: 40 - taken, soft: taken });
    }
    expect(got.some(({ result }) => result === "ok") && got.some(({ result }) => result === "short")).toBe(true);
  });

  it("C020, F72: channels draw on one pool by their own names for a SKU", async () => {
    await addSku(database, { code: "ONE", free: { SH: 5 } });
    await inTransaction(database.db, "live", async (tx) => {
      await addAlias(tx, { code: "ONE", channel: "TB", alias: "tb-1", cause: BY_TEST });
      await addAlias(tx, { code: "ONE", channel: "POS", alias: "6901234567892", cause: BY_TEST });
    });
    const of = (channel: "TB" | "POS" | "DY", name: string) =>
      reserve([{ sku: name, channel, channelSkuId: null, quantity: 2 }]);
    expect(await act({ act: of("TB", "TB-1") })).toMatchObject({ result: "ok" });
    expect(await act({ act: of("POS", "6901234567892") })).toMatchObject({ result: "ok" });
    expect(await act({ act: of("DY", "ONE") })).toMatchObject({ result: "short", lines: [{ available: 1 }] });
    expect(await act({ act: of("DY", "tb-1") })).toMatchObject({ result: "sku_unknown" });
  });
});

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7);
}

describe("C022, C179, F71: how long pieces are kept", () => {
  it.each([
    ["unpaid", 30],
    ["checkout", 15],
  ] as const)("%s: until %s minutes have gone, and not a millisecond longer", async (purpose, minutes) => {
    const sku = `T-${purpose}`;
    await addSku(database, { code: sku, free: { SH: 2 } });
    const one = orderOwner();
    const other = orderOwner();
    for (const owner of [one, other]) {
      const held = await act({ owner, act: reserve([wish(sku, 1)], { purpose }) }, NIGHT);
      expect(held.until).toBe(after(minutes));
    }
    expect(await act({ owner: one, act: { op: "confirm", again: null } }, after(minutes, -1))).toMatchObject({
      result: "ok",
    });
    const tick = (at: string) => inTransaction(database.db, "live", (tx) => expireReservations(tx, { limit: 10, at }));
    expect(await tick(after(minutes, -1))).toBe(0);
    expect(await tick(after(minutes))).toBe(1);
    expect(await tick(after(minutes, 1))).toBe(0);
    expect(await figuresOf(database, sku)).toMatchObject({ free: 1, soft: 0, allocated: 1 });
    expect(await act({ owner: other, act: { op: "confirm", again: null } }, after(minutes))).toMatchObject({
      result: "expired",
    });
  });

  it("who pays at the very end races the clock: each reservation is resolved once, and a late payment is not lost", async () => {
    await addSku(database, { code: "RACE", free: { SH: 60 } });
    const owners = Array.from({ length: 60 }, () => orderOwner());
    for (const owner of owners) await act({ owner, act: reserve([wish("RACE", 1)]) }, NIGHT);
    const again = { lines: [wish("RACE", 1)], warehouse: null, useBuffer: false };
    const ticks = Array.from({ length: 6 }, () =>
      inTransaction(database.db, "live", (tx) => expireReservations(tx, { limit: 20, at: after(30) })),
    );
    const paid = owners.map((owner, index) =>
      act({ owner, act: { op: "confirm", again } }, after(30, (index % 11) - 5)),
    );
    await Promise.all(ticks);
    for (const outcome of await Promise.all(paid)) expect(outcome.result).toBe("ok");
    expect(await figuresOf(database, "RACE")).toMatchObject({ free: 0, soft: 0, allocated: 60 });
    for (const { state, moves } of await resolutions()) expect(moves).toBe(state === "held" ? 0 : 1);
  });

  it("the database refuses to resolve a reservation a second time", async () => {
    await expect(
      database.db.pool.query("update live.stock_reservations set state = 'released' where state = 'confirmed'"),
    ).rejects.toThrow(/resolved before/);
  });
});

describe("what a reservation may take", () => {
  it("all or nothing, or what there is where that is asked for; asking again gives the same", async () => {
    await addSku(database, { code: "A", free: { SH: 3, GZ: 1 } });
    await addSku(database, { code: "B", free: { SH: 9 } });
    const lines = [wish("A", 5), wish("B", 2)];
    expect(await act({ act: reserve(lines) })).toMatchObject({
      result: "short",
      reservationId: null,
      lines: [{ wanted: 5, got: 0, available: 4 }, { got: 0 }],
    });
    expect(await figuresOf(database, "B")).toMatchObject({ free: 9, soft: 0 });
    const owner = { orderId: null, key: "cart-1" };
    const first = await act({ owner, act: reserve(lines, { partial: true }) });
    expect(first).toMatchObject({ result: "ok", lines: [{ got: 4 }, { got: 2 }] });
    const second = await act({ owner, act: reserve(lines, { partial: true }) });
    expect(second.reservationId).toBe(first.reservationId);
    expect(await figuresOf(database, "A")).toMatchObject({ free: 0, soft: 4 });
    expect(await act({ owner, act: { op: "release" } })).toMatchObject({ result: "ok" });
    expect(await act({ owner, act: { op: "release" } })).toMatchObject({ result: "none" });
    expect(await figuresOf(database, "A")).toMatchObject({ free: 4, soft: 0 });
  });

  it("a bundle takes whole sets of its parts", async () => {
    await addSku(database, { code: "CUP", free: { SH: 7 } });
    await addSku(database, { code: "POT", free: { SH: 2 } });
    await inTransaction(database.db, "live", (tx) =>
      createSku(tx, {
        code: "TEA-SET",
        name: "Tea set",
        presaleBelow: null,
        restockable: false,
        parts: [
          { sku: "CUP", quantity: 4 },
          { sku: "POT", quantity: 1 },
        ],
        cause: BY_TEST,
      }),
    );
    expect(await act({ act: reserve([wish("TEA-SET", 2)]) })).toMatchObject({
      result: "short",
      lines: [{ available: 1 }],
    });
    expect(await act({ act: reserve([wish("TEA-SET", 1)]) })).toMatchObject({ result: "ok" });
    expect(await figuresOf(database, "CUP")).toMatchObject({ free: 3, soft: 4 });
  });

  it("C181: the safety buffer is used only by permission, last, and where more can be had", async () => {
    await addSku(database, { code: "KEY", free: { SH: 10 }, restockable: true });
    await addSku(database, { code: "RARE", free: { SH: 10 } });
    await inTransaction(database.db, "live", async (tx) => {
      for (const sku of ["KEY", "RARE"]) await setBuffer(tx, { sku, warehouse: "SH", buffer: 1, cause: BY_TEST });
    });
    expect(await act({ act: reserve([wish("KEY", 10)]) })).toMatchObject({
      result: "short",
      lines: [{ available: 9 }],
    });
    expect(await act({ act: reserve([wish("RARE", 10)], { useBuffer: true }) })).toMatchObject({ result: "short" });
    expect(await act({ act: reserve([wish("KEY", 10)], { useBuffer: true }) })).toMatchObject({ result: "ok" });
  });

  it("C266: the eleventh unpaid reservation of one buyer is refused, also when all come at once", async () => {
    await addSku(database, { code: "CAP", free: { SH: 100 } });
    const buyer = "ab".repeat(16);
    const asked = Array.from({ length: 25 }, (_, index) =>
      act({ owner: { orderId: null, key: `cap-${index}` }, buyer, act: reserve([wish("CAP", 1)]) }),
    );
    const results = (await Promise.all(asked)).map(({ result }) => result);
    expect(results.filter((result) => result === "ok")).toHaveLength(10);
    expect(results.filter((result) => result === "capped")).toHaveLength(15);
  });

  it("C023: below its threshold a SKU is pre-sale, and is none again once there is enough", async () => {
    await addSku(database, { code: "PRE", free: { SH: 6 } });
    const check = () => act({ act: { op: "check", lines: [wish("PRE", 1)], warehouse: null, useBuffer: false } });
    expect(await act({ act: reserve([wish("PRE", 1)]) })).toMatchObject({ presale: false });
    expect(await act({ act: reserve([wish("PRE", 1)]) })).toMatchObject({ result: "ok", presale: true });
    await inTransaction(database.db, "live", (tx) => receive(tx, { sku: "PRE", warehouse: "SH", quantity: 1 }));
    expect(await check()).toMatchObject({ presale: false });
  });
});

describe("C024, F72: from allocated to signed for", () => {
  it("what is frozen stays, what is shipped is occupied until it is signed for, and nothing ships twice", async () => {
    await addSku(database, { code: "GO", free: { SH: 5 } });
    const owner = orderOwner();
    const again = { lines: [wish("GO", 4)], warehouse: null, useBuffer: false };
    expect(await act({ owner, act: { op: "confirm", again } })).toMatchObject({ result: "ok" });
    expect(await act({ owner, act: { op: "freeze" } })).toMatchObject({ result: "ok" });
    expect(await act({ owner, act: { op: "release" } })).toMatchObject({ result: "none" });
    expect(await act({ owner, act: { op: "ship", lines: [wish("GO", 3)] } })).toMatchObject({ result: "ok" });
    expect(await act({ owner, act: { op: "ship", lines: [wish("GO", 2)] } })).toMatchObject({ result: "short" });
    expect(await act({ owner, act: { op: "sign", lines: [wish("GO", 1)] } })).toMatchObject({ result: "ok" });
    expect(await figuresOf(database, "GO")).toEqual({ free: 1, soft: 0, allocated: 0, frozen: 1, outbound: 2 });
    expect(await act({ owner, act: { op: "come_back", lines: null } })).toMatchObject({ result: "ok" });
    expect(await figuresOf(database, "GO")).toMatchObject({ free: 3, outbound: 0 });
  });

  it("C178: a transaction that ends before its commit leaves nothing reserved", async () => {
    await addSku(database, { code: "LEAK", free: { SH: 1 } });
    const request = { owner: orderOwner(), act: reserve([wish("LEAK", 1)]), cause: BY_TEST };
    const dying = inHotTransaction(database.db, "live", async (tx) => {
      await actOnStock(tx, { requests: [request], at: NOON });
      throw new Error("the runner dies here");
    });
    await expect(dying).rejects.toThrow();
    expect(await figuresOf(database, "LEAK")).toMatchObject({ free: 1, soft: 0 });
  });
});
