import { randomUUID } from "node:crypto";
import { StockOutcome } from "@orderloom/schema/stock/stock-act";
import { inTransaction } from "@orderloom/store/database/database";
import { addAlias } from "@orderloom/store/stock/aliases";
import { expireReservations } from "@orderloom/store/stock/expire-reservations";
import { addSku, addWarehouses, figuresOf } from "@orderloom/store/testing/stock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createWorld, type World } from "../testing/world.ts";

const Answers = z.object({ results: z.array(StockOutcome) });
const CAUSE = { type: "system", name: "test" } as const;
const CHANNELS = ["WEB", "POS", "DY"] as const;

let world: World;
let token: string;
beforeAll(async () => {
  world = await createWorld();
  token = await world.token(["stock:write"]);
  await addWarehouses(world, ["SH"]);
});
afterAll(() => world.close());

function post(body: unknown, bearer = token): Promise<Response> {
  return fetch(`${world.url}/v1/stock`, {
    method: "POST",
    headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function ask(body: unknown): Promise<StockOutcome> {
  const response = await post(body);
  expect(response.status).toBe(200);
  return StockOutcome.parse(await response.json());
}

type Wish = { readonly sku: string; readonly channel?: string; readonly purpose?: "unpaid" | "checkout" };

function reserve({ sku, channel, purpose = "unpaid" }: Wish) {
  const lines = [{ sku, channel: channel ?? null, channelSkuId: null, quantity: 1 }];
  return { op: "reserve", lines, warehouse: null, useBuffer: false, partial: false, purpose, minutes: null };
}

test("C026, C177: 500 buyers on web, till and live stream at once get exactly the 100 pieces there are", async () => {
  await addSku(world, { code: "LIVE", free: { SH: 100 } });
  await inTransaction(world.db, "live", async (tx) => {
    for (const channel of CHANNELS) await addAlias(tx, { code: "LIVE", channel, alias: `l-${channel}`, cause: CAUSE });
  });
  const results = await Promise.all(
    Array.from({ length: 500 }, async (_, index) => {
      const channel = CHANNELS[index % 3] ?? "WEB";
      return (await ask({ key: randomUUID(), act: reserve({ sku: `l-${channel}`, channel }) })).result;
    }),
  );
  expect(results.filter((result) => result === "ok")).toHaveLength(100);
  expect(results.filter((result) => result === "short")).toHaveLength(400);
  expect(await figuresOf(world, "LIVE")).toMatchObject({ free: 0, soft: 100 });
});

test("C179: a checkout page keeps a piece for 15 minutes, an unpaid order for 30, each on its own clock", async () => {
  await addSku(world, { code: "TWO", free: { SH: 2 } });
  const checkout = await ask({ key: "page", act: reserve({ sku: "TWO", purpose: "checkout" }) });
  const unpaid = await ask({ key: "order", act: reserve({ sku: "TWO" }) });
  const minutes = (Date.parse(unpaid.until ?? "") - Date.parse(checkout.until ?? "")) / 60_000;
  expect(Math.round(minutes)).toBe(15);
  const at = checkout.until ?? "";
  await inTransaction(world.db, "live", (tx) => expireReservations(tx, { limit: 10, at }));
  expect(await figuresOf(world, "TWO")).toMatchObject({ free: 1, soft: 1 });
});

test("C266: who holds ten unpaid is refused the eleventh, by phone number as by device; another buyer is not", async () => {
  await addSku(world, { code: "HOARD", free: { SH: 50 } });
  for (const buyer of [{ phone: "138 0000 5151" }, { id: "device-7" }]) {
    const wanted = Array.from({ length: 11 }, () => ({ key: randomUUID(), buyer, act: reserve({ sku: "HOARD" }) }));
    const { results } = Answers.parse(await (await post(wanted)).json());
    expect(results.map(({ result }) => result)).toEqual([...Array.from({ length: 10 }, () => "ok"), "capped"]);
  }
  const other = { key: randomUUID(), buyer: { phone: "13900006161" }, act: reserve({ sku: "HOARD" }) };
  expect(await ask(other)).toMatchObject({ result: "ok" });
});

test("a till sells in one request, in order; asking again with a key takes nothing more", async () => {
  await addSku(world, { code: "TILL", free: { SH: 3 } });
  const { op: _, partial: __, purpose: ___, minutes: ____, ...again } = reserve({ sku: "TILL" });
  const sale = [
    { key: "receipt-1", act: { op: "confirm", again } },
    { key: "receipt-1", act: { op: "ship", lines: null } },
    { key: "receipt-1", act: { op: "sign", lines: null } },
  ];
  const { results } = Answers.parse(await (await post(sale)).json());
  expect(results.map(({ result }) => result)).toEqual(["ok", "ok", "ok"]);
  expect(await figuresOf(world, "TILL")).toEqual({ free: 2, soft: 0, allocated: 0, frozen: 0, outbound: 0 });
  const first = await ask({ key: "cart", act: reserve({ sku: "TILL" }) });
  expect((await ask({ key: "cart", act: reserve({ sku: "TILL" }) })).reservationId).toBe(first.reservationId);
  expect(await figuresOf(world, "TILL")).toMatchObject({ free: 1, soft: 1 });
});

test("what is not allowed is refused: no scope, a key of ours, an act that is none", async () => {
  const without = await world.token(["stock:read"]);
  expect((await post({ key: "k", act: { op: "release" } }, without)).status).toBe(403);
  expect((await post({ key: "run:1", act: { op: "release" } })).status).toBe(400);
  expect((await post({ key: "k", act: { op: "give" } })).status).toBe(400);
});
