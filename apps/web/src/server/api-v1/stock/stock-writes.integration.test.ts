import { inTransaction } from "@orderloom/store/database/database";
import { listStock } from "@orderloom/store/stock/list-stock";
import { addSku, addWarehouses } from "@orderloom/store/testing/stock";
import { accept, createWorld, messageOf, type World } from "@orderloom/store/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiBench, openApiBench } from "../testing/api-bench.ts";
import { actForOrder } from "./act-for-order.ts";
import { compareCount } from "./compare-count.ts";
import { moveStock } from "./move-stock.ts";

let world: World;
let bench: ApiBench;
let token: string;
let orderId: string;
beforeAll(async () => {
  world = await createWorld();
  bench = await openApiBench(world);
  token = await bench.token("live");
  await addWarehouses(world, ["SH"]);
  await addSku(world, { code: "CUP", free: { SH: 5 } });
  orderId = (await accept(world, [messageOf(world)]))[0]?.orderId ?? "";
});
afterAll(() => bench.close());

const LINES = [{ sku: "CUP", channel: null, channelSkuId: null, quantity: 3 }];
const act = async (body: object) => (await bench.call(actForOrder, { token, params: { orderId }, body })).body;

async function cups() {
  const [row] = await inTransaction(world.db, "live", (tx) =>
    listStock(tx, { search: "CUP", warehouse: "SH", presaleOnly: false, warehouseIds: null, after: null, limit: 1 }),
  );
  return row;
}

test("C238: what is frozen is not given back, leaves once, and is occupied until it is signed for (C024)", async () => {
  const again = { lines: LINES, warehouse: null, useBuffer: false };
  expect(await act({ op: "confirm", again })).toMatchObject({ result: "ok" });
  expect(await act({ op: "freeze" })).toMatchObject({ result: "ok" });
  expect(await act({ op: "freeze" })).toMatchObject({ result: "none" });
  expect(await act({ op: "release" })).toMatchObject({ result: "none" });
  expect(await cups()).toMatchObject({ free: 2, frozen: 3 });
  expect(await act({ op: "ship", lines: null })).toMatchObject({ result: "ok" });
  expect(await act({ op: "ship", lines: null })).toMatchObject({ result: "none" });
  expect(await act({ op: "sign", lines: [{ ...LINES[0], quantity: 1 }] })).toMatchObject({ result: "ok" });
  expect(await cups()).toMatchObject({ free: 2, frozen: 0, outbound: 2 });
});

test("C021: a receipt is a ledger row, and a count of the same reference counts once", async () => {
  const place = { sku: "CUP", warehouse: "SH" };
  const received = await bench.call(moveStock, { token, body: { ...place, kind: "receive", quantity: 4 } });
  expect(received).toMatchObject({ status: 201, body: { free: 6 } });
  const countedAt = new Date().toISOString();
  const body = { warehouse: "SH", reference: "day 1", countedAt, lines: [{ sku: "CUP", counted: 5 }] };
  expect(await bench.call(compareCount, { token, body })).toMatchObject({ status: 201, body: { differences: 1 } });
  expect(await bench.call(compareCount, { token, body })).toMatchObject({ status: 200, body: { isRepeat: true } });
  const reader = await bench.token("live", ["stock:read"]);
  expect(await bench.call(compareCount, { token: reader, body })).toMatchObject({ status: 403 });
});
