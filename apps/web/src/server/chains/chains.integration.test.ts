import { plainChain } from "@orderloom/schema/approval/approval-chain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OrderWorld, openOrderWorld } from "../testing/order-world.ts";

let world: OrderWorld;
beforeAll(async () => {
  world = await openOrderWorld();
});
afterAll(() => world.close());

const NAME = { zh: "退款", en: "" };

test("a chain is made, forecast, changed as a version, and archived", async () => {
  const { call } = await world.signIn(["admin"]);
  const { personId } = await world.signIn(["supervisor"], { name: "周敏" });
  const definition = plainChain(["supervisor"]);
  const sample = { definition, amount: { minor: 1, currency: "CNY" } };
  expect((await call.chains.forecast({ ...sample, requesterId: null })).levels).toMatchObject([
    { people: [{ name: "周敏" }], warnings: [] },
  ]);
  expect((await call.chains.forecast({ ...sample, requesterId: personId })).levels).toMatchObject([
    { people: [], warnings: ["requester"] },
  ]);
  const { chainId } = await call.chains.create({ name: NAME, definition });
  const change = { chainId, name: { zh: "退款审批", en: "" }, number: 1 };
  expect(await call.chains.change({ ...change, definition })).toEqual({ number: 1 });
  expect(await call.chains.change({ ...change, definition: plainChain(["finance"]) })).toEqual({ number: 2 });
  const late = call.chains.change({ ...change, definition: plainChain(["agent"]) });
  await expect(late).rejects.toMatchObject({ code: "CONFLICT", cause: { code: "approval_chain_stale" } });
  await call.chains.setArchived({ chainId, archived: true });
  expect((await call.chains.list()).at(-1)).toMatchObject({ id: chainId, name: { zh: "退款审批" }, archived: true });
  expect((await call.chains.choices()).map(({ id }) => id)).not.toContain(chainId);
});

test("a chain of nobody is refused, and only administrators draw chains", async () => {
  const { call } = await world.signIn(["admin"]);
  await expect(call.chains.create({ name: NAME, definition: plainChain([]) })).rejects.toMatchObject({
    cause: { code: "approval_chain_empty" },
  });
  await expect(
    call.chains.create({ name: { zh: " ", en: "" }, definition: plainChain(["agent"]) }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  for (const role of ["operator", "supervisor", "auditor"] as const) {
    const { call: other } = await world.signIn([role]);
    await expect(other.chains.list()).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(other.chains.create({ name: NAME, definition: plainChain(["agent"]) })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }
});
