import { bucketOf } from "@orderloom/schema/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction } from "../database/database.ts";
import { addPerson } from "../testing/control.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { addSku, addWarehouses } from "../testing/stock.ts";
import { skuIdOf } from "./stock-ids.ts";
import { tellFindings } from "./tell-findings.ts";

const BUCKET = bucketOf(skuIdOf("live", "CUP"));

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await addWarehouses(database, ["SH"]);
  await addSku(database, { code: "CUP", free: { SH: 10 } });
  await inTransaction(database.db, "live", async (tx) => {
    await addPerson(tx, { name: "管理员", roles: ["admin"] });
    await addPerson(tx, { name: "主管", roles: ["supervisor"] });
  });
});
afterAll(() => database.close());

const look = (bucket = BUCKET) => inTransaction(database.db, "live", (tx) => tellFindings(tx, bucket));

async function notices() {
  const { rows } = await database.db.pool.query(
    "select p.name, n.step from live.notices n join control.person p on p.id = n.person_id order by n.id",
  );
  return rows;
}

async function corrupt(change: string): Promise<void> {
  await inTransaction(database.db, "live", async (tx) => {
    await tx.client.query("alter table live.stock_balances disable trigger user");
    await tx.client.query(`update live.stock_balances set ${change}`);
    await tx.client.query("alter table live.stock_balances enable trigger user");
  });
}

test("what adds up is told to nobody; a row that does not, to administrators once; another one anew", async () => {
  expect(await look()).toBe(0);
  expect(await notices()).toEqual([]);
  await corrupt("free = 11");
  expect(await look((BUCKET + 1) % 64)).toBe(0);
  await Promise.all([look(), look()]);
  expect(await look()).toBe(0);
  const sum = { name: "管理员", step: "stock ledger_sum CUP · SH" };
  expect(await notices()).toEqual([sum]);
  await corrupt("seq = 7");
  expect(await look()).toBe(1);
  expect(await notices()).toEqual([sum, { name: "管理员", step: "stock ledger_chain CUP · SH" }]);
});
