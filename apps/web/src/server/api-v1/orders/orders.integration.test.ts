import { Id } from "@orderloom/schema/ids";
import { accept, createWorld, messageOf, type World } from "@orderloom/store/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { keys } from "../../keys.ts";
import { getRun } from "../runs/get-run.ts";
import { listRuns } from "../runs/list-runs.ts";
import { type ApiBench, openApiBench } from "../testing/api-bench.ts";
import { getOrder } from "./get-order.ts";
import { listOrders } from "./list-orders.ts";

let world: World;
let bench: ApiBench;
let token: string;
beforeAll(async () => {
  world = await createWorld();
  bench = await openApiBench(world);
  world = { ...world, keys: keys() };
  token = await bench.token("live");
  const canary = { name: "金丝雀", phone: "13800001111", address: "桃花源路 1 号" };
  for (const externalNo of ["1001", "10010", "1002"]) {
    await accept(world, [messageOf(world, { order: { externalNo, state: "paid", private: canary } })]);
  }
  await accept(world, [messageOf(world, { env: "sandbox", order: { externalNo: "1001" } })], "sandbox");
});
afterAll(() => bench.close());

const Items = z.object({ items: z.array(z.looseObject({ id: Id, externalNo: z.string().optional() })) });
const itemsOf = async (route: typeof listOrders, query = "") =>
  Items.parse((await bench.call(route, { token, query })).body).items;

test("orders are listed, and found by exactly one number, in the token's environment", async () => {
  expect((await itemsOf(listOrders)).map((order) => order.externalNo).sort()).toEqual(["1001", "10010", "1002"]);
  expect(await itemsOf(listOrders, "?externalNo=1001")).toMatchObject([{ externalNo: "1001" }]);
  const [order] = await itemsOf(listOrders, "?externalNo=1002");
  expect(await itemsOf(listOrders, `?orderNo=${String(order?.orderNo)}`)).toMatchObject([{ externalNo: "1002" }]);
  expect(await itemsOf(listOrders, "?state=shipped")).toEqual([]);
  expect(await bench.call(listOrders, { token, query: "?state=lost" })).toMatchObject({ status: 400 });
  expect(await bench.call(listOrders, { token, query: "?after=x" })).toMatchObject({ status: 400 });
});

test("an order comes with its lines and story, and nothing personal", async () => {
  const [order] = await itemsOf(listOrders, "?externalNo=1001");
  const shown = await bench.call(getOrder, { token, params: { orderId: order?.id ?? "" } });
  expect(shown).toMatchObject({ status: 200, body: { order: { externalNo: "1001", state: "paid" }, erased: false } });
  const text = JSON.stringify(shown.body);
  expect(text).toContain("order.created");
  for (const personal of ["金丝雀", "13800001111", "桃花源"]) expect(text).not.toContain(personal);
});

test("runs are listed by order, and shown with where they stand", async () => {
  const [order] = await itemsOf(listOrders, "?externalNo=1001");
  const [run] = await itemsOf(listRuns, `?orderId=${order?.id}`);
  expect(run).toMatchObject({ flowName: "Flow", versionNumber: 1, status: "ready" });
  expect(await bench.call(getRun, { token, params: { runId: run?.id ?? "" } })).toMatchObject({
    status: 200,
    body: { id: run?.id, turns: [] },
  });
  expect(await itemsOf(listRuns, "?status=failed")).toEqual([]);
});

test("what is not there is not found", async () => {
  const id = "00000000-0000-4000-8000-00000000dead";
  expect(await bench.call(getOrder, { token, params: { orderId: id } })).toMatchObject({ status: 404 });
  expect(await bench.call(getRun, { token, params: { runId: id } })).toMatchObject({ status: 404 });
});
