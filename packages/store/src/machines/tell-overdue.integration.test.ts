import { afterAll, beforeAll, expect, test } from "vitest";
import { inControlTransaction, inHotTransaction, inTransaction } from "../database/database.ts";
import { checkBucket } from "../proof/check-bucket.ts";
import { BUCKETS } from "../stock/check-stock.ts";
import { addPerson, BY_TEST } from "../testing/control.ts";
import { newOrder } from "../testing/regroup.ts";
import { createWorld, type World } from "../testing/world.ts";
import { readMachines } from "./read-machines.ts";
import { saveMachine } from "./save-machine.ts";
import { tellOverdue } from "./tell-overdue.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld(["OrderOverdue"]);
  await inTransaction(world.db, "live", async (tx) => {
    await addPerson(tx, { name: "运营", roles: ["ops_manager"] });
    await addPerson(tx, { name: "仓库", roles: ["warehouse"] });
  });
});
afterAll(() => world.close());

const look = async () => {
  const machines = await inControlTransaction(world.db, readMachines);
  return inHotTransaction(world.db, "live", (tx) => tellOverdue(tx, world.keys, machines));
};
const age = (id: string, minutes: number) =>
  world.db.pool.query("update live.orders set state_since = now() - make_interval(mins => $2) where id = $1", [
    id,
    minutes,
  ]);

test("C004, C229: who owns a node is told once when its time has passed, and flows start", async () => {
  const [late, soon, other] = [
    await newOrder(world, { orderType: "custom_made", state: "paid" }),
    await newOrder(world, { orderType: "custom_made", state: "paid" }),
    await newOrder(world, { orderType: "normal", state: "paid" }),
  ];
  for (const [id, minutes] of [
    [late, 31],
    [soon, 29],
    [other, 500],
  ] as const) {
    await age(id, minutes);
  }
  expect(await look()).toBe(0);
  const next = ["cancelled" as const];
  const machine = { states: [{ state: "paid" as const, owner: "ops_manager" as const, limitMinutes: 30, next }] };
  await inControlTransaction(world.db, (tx) =>
    saveMachine(tx, { orderType: "custom_made", machine, basedOn: 0, note: null, cause: BY_TEST }),
  );
  await Promise.all([look(), look()]);
  expect(await look()).toBe(0);
  const { rows } = await world.db.pool.query(
    "select p.name, n.order_id from live.notices n join control.person p on p.id = n.person_id",
  );
  expect(rows).toEqual([{ name: "运营", order_id: late }]);
  const changes = await world.db.pool.query("select order_id from live.order_changes where code = 'order.overdue'");
  expect(changes.rows).toEqual([{ order_id: late }]);
  const runs = await world.db.pool.query("select order_id from live.runs");
  expect(runs.rows).toEqual([{ order_id: late }]);
  await age(soon, 31);
  expect(await look()).toBe(1);
  for (const bucket of BUCKETS) {
    const checked = await checkBucket((work) => inHotTransaction(world.db, "live", work), bucket);
    expect(checked.findings).toBe(0);
  }
});
