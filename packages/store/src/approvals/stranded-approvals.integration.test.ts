import { LARGE_ORDER_CHAIN_ID } from "@orderloom/schema/approval/approval-chain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inControlTransaction, inTransaction } from "../database/database.ts";
import { deactivatePerson, setScopes } from "../people/person-access.ts";
import { listSignIns } from "../people/sign-ins.ts";
import { createToken, findTokenBearer, tokensOf } from "../people/tokens.ts";
import { session } from "../tables/control/session.ts";
import { addPerson, BY_TEST } from "../testing/control.ts";
import { runBatch } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { strandedApprovals } from "./stranded-approvals.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await accept(world, [messageOf(world)]);
  await runBatch(world, () => ({
    waits: { step: "ask:1", wait: { type: "approval" } },
    effects: [
      {
        type: "approval.request",
        chainId: LARGE_ORDER_CHAIN_ID,
        title: { zh: "大额订单", en: "Large order" },
        amount: null,
        refundId: null,
      },
    ],
  }));
});
afterAll(() => world.close());

const person = (name: string) => inControlTransaction(world.db, (tx) => addPerson(tx, { name, roles: ["supervisor"] }));
const strandedBy = (personId: string) => inTransaction(world.db, "live", (tx) => strandedApprovals(tx, personId));

test("a request is stranded by the last person who could decide it and see its order", async () => {
  const first = await person("Chen");
  expect(await strandedBy(first.personId)).toMatchObject([
    { environment: "live", title: { zh: "大额订单" }, orderNo: expect.any(String) },
  ]);
  const second = await person("Lin");
  expect(await strandedBy(first.personId)).toEqual([]);
  const scope = { shopIds: [], warehouseIds: null };
  await inControlTransaction(world.db, (tx) => setScopes(tx, { personId: second.personId, scope, cause: BY_TEST }));
  expect(await strandedBy(first.personId)).toHaveLength(1);
  expect(await strandedBy(second.personId)).toEqual([]);
});

test("who is shut out is out with every browser and every token they made", async () => {
  const { personId, cause } = await person("Wu");
  const inAWeek = new Date(Date.now() + 7 * 86_400_000);
  const { token } = await inTransaction(world.db, "live", async (tx) => {
    await tx.drizzle.insert(session).values({ id: "s-wu", token: "t-wu", userId: personId, expiresAt: inAWeek });
    return createToken(tx, { name: "Wu's script", scopes: ["orders:read"], lifetimeSeconds: null, cause });
  });
  const bearer = () => inControlTransaction(world.db, (tx) => findTokenBearer(tx, token));
  expect(await bearer()).toMatchObject({ name: "Wu's script" });
  await inControlTransaction(world.db, (tx) => deactivatePerson(tx, { personId, cause: BY_TEST }));
  expect(await bearer()).toBeNull();
  expect(await inControlTransaction(world.db, (tx) => listSignIns(tx, personId))).toEqual([]);
  expect(await inControlTransaction(world.db, (tx) => tokensOf(tx, personId))).toEqual([]);
});
