import type { Cause } from "@orderloom/schema/cause";
import type { StockAct } from "@orderloom/schema/stock/stock-act";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inTransaction } from "../database/database.ts";
import { orderTimeline } from "../orders/order-timeline.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { actOnStock } from "../stock/act-on-stock.ts";
import { expireReservations } from "../stock/expire-reservations.ts";
import { addPerson } from "../testing/control.ts";
import { addSku, addWarehouses } from "../testing/stock.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";

const wish = (sku: string, quantity: number) => ({ sku, channel: null, channelSkuId: null, quantity });
const RESERVE: StockAct = {
  op: "reserve",
  lines: [wish("CUP", 3), wish("POT", 1)],
  warehouse: null,
  useBuffer: false,
  partial: false,
  purpose: "unpaid",
  minutes: 30,
};

let world: World;
let byPerson: Cause;
beforeAll(async () => {
  world = await createWorld();
  const added = await inTransaction(world.db, "live", (tx) => addPerson(tx, { name: "周岚", roles: ["supervisor"] }));
  byPerson = { type: "person", personId: added.personId };
  await addWarehouses(world, ["SH", "GZ"]);
  await addSku(world, { code: "CUP", free: { SH: 2, GZ: 9 } });
  await addSku(world, { code: "POT", free: { SH: 9 } });
});
afterAll(() => world.close());

async function newOrder(): Promise<string> {
  const [accepted] = await accept(world, [messageOf(world, {})]);
  return accepted?.orderId ?? "";
}

function act(orderId: string, one: { readonly act: StockAct; readonly cause: Cause; readonly at?: string }) {
  const { at = new Date().toISOString(), ...request } = one;
  const owner = { orderId, key: null };
  return inTransaction(world.db, "live", (tx) => actOnStock(tx, { requests: [{ owner, ...request }], at }));
}

async function stockStory(orderId: string) {
  const story = await inTransaction(world.db, "live", (tx) =>
    orderTimeline(tx, world.keys, { orderId, roles: ["admin"], ...WHOLE_SCOPE }),
  );
  return story?.lines.filter(({ code }) => code === "stock.moved").map((line) => ({ ...line, move: line.params.move }));
}

it("tells each act on an order's stock once, with its pieces by warehouse, and by which flow or person", async () => {
  const orderId = await newOrder();
  const { rows } = await world.db.pool.query<{ id: string }>("select id from live.runs where order_id = $1", [orderId]);
  const runId = rows[0]?.id ?? "";
  await act(orderId, { act: RESERVE, cause: { type: "run", runId, step: "start:1" } });
  await act(orderId, { act: { op: "confirm", again: null }, cause: byPerson });
  await act(orderId, { act: { op: "ship", lines: [wish("POT", 1)] }, cause: byPerson });
  const story = await stockStory(orderId);
  expect(story?.map(({ move }) => move)).toEqual(["ship", "confirm", "reserve"]);
  expect(story?.[0]?.pieces).toEqual([{ sku: "POT", warehouse: "SH", quantity: 1 }]);
  expect(story?.[1]).toMatchObject({ cause: { type: "person", name: "周岚" }, runId: null });
  expect(story?.[2]).toMatchObject({
    runId,
    cause: { type: "run", run: { flowName: "Flow", versionNumber: 1 }, node: { id: "start" } },
    pieces: [
      { sku: "CUP", warehouse: "GZ", quantity: 3 },
      { sku: "POT", warehouse: "SH", quantity: 1 },
    ],
  });
});

it("tells that a reservation ran out, and nothing of other orders", async () => {
  const orderId = await newOrder();
  await act(orderId, { act: RESERVE, cause: byPerson, at: new Date(Date.now() - 31 * 60_000).toISOString() });
  await inTransaction(world.db, "live", (tx) => expireReservations(tx, { limit: 10 }));
  const story = await stockStory(orderId);
  expect(story?.map(({ move, cause }) => [move, cause.type])).toEqual([
    ["expire", "system"],
    ["reserve", "person"],
  ]);
  expect(await stockStory(await newOrder())).toEqual([]);
});
