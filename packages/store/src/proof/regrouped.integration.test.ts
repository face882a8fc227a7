import type { Id } from "@orderloom/schema/ids";
import type { OrderLine } from "@orderloom/schema/order/order";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inHotTransaction, inTransaction } from "../database/database.ts";
import { mergeStoredOrders } from "../regroup/merge.ts";
import { splitStoredOrder } from "../regroup/split.ts";
import { unmergeOrder, unsplitOrder } from "../regroup/undo-regroup.ts";
import { BUCKETS } from "../stock/check-stock.ts";
import { ANYBODY, newOrder } from "../testing/regroup.ts";
import { createWorld, type World } from "../testing/world.ts";
import { checkBucket } from "./check-bucket.ts";
import { readProof } from "./read-proof.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld(["OrderSplit"]);
});
afterAll(() => world.close());

const line = (lineNo: number, quantity: number): OrderLine => ({
  ...{ lineNo, sku: `S${lineNo}`, name: "杯", unitPrice: 333, discount: 0 },
  ...{ kind: "product", quantity, payable: 333 * quantity, weightG: 100 * quantity },
});
const ORDER = {
  lines: [line(1, 3), line(2, 2)],
  amounts: {
    ...{ itemsTotal: 1_665, discountTotal: 100, shippingTotal: 1_001, taxTotal: 0 },
    ...{ adjustment: 0, payable: 2_566, paid: 2_566, refunded: 0 },
  },
  private: { name: "林晚晴", phone: "13812345678", address: "文三路90号东软大厦3幢501室" },
};

async function open() {
  for (const bucket of BUCKETS) await checkBucket((work) => inHotTransaction(world.db, "live", work), bucket);
  return (await inTransaction(world.db, "live", (tx) => readProof(tx, { includeOver: false }))).findings;
}

const split = (orderId: Id) =>
  inTransaction(world.db, "live", (tx) =>
    splitStoredOrder(tx, world.keys, { ...ANYBODY, orderId, how: { by: "weight", mostG: 300 } }),
  );

test("orders that are split, merged and taken back are conserved; a part that lost a piece is told from them", async () => {
  const [one, other, third] = [
    await newOrder(world, ORDER),
    await newOrder(world, ORDER),
    await newOrder(world, ORDER),
  ];
  await split(one);
  await inTransaction(world.db, "live", (tx) => unsplitOrder(tx, world.keys, { ...ANYBODY, orderId: one, reason: "" }));
  const children = await split(one);
  const merge = () =>
    inTransaction(world.db, "live", (tx) =>
      mergeStoredOrders(tx, world.keys, { ...ANYBODY, orderId: other, otherIds: [third] }),
    );
  const merged = await merge();
  await inTransaction(world.db, "live", (tx) =>
    unmergeOrder(tx, world.keys, { ...ANYBODY, orderId: merged, reason: "" }),
  );
  const again = await merge();
  expect(await open()).toEqual([]);
  await world.db.pool.query("update live.orders set payable = payable - 1 where id = $1", [children[0]]);
  await world.db.pool.query("update live.orders set merged_into = gen_random_uuid() where id = $1", [third]);
  const found = await open();
  expect(found.map(({ check, orderId }) => [check, orderId]).sort()).toEqual([
    ["children_sum", one],
    ["merged_live", third],
    ["merged_sum", again],
  ]);
});
