import { randomUUID } from "node:crypto";
import { LARGE_ORDER_CHAIN_ID } from "@orderloom/schema/approval-chain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { archiveChain, changeChain, createChain, getChain, getChainLevels, listChains } from "./chains.ts";
import { type ControlTx, inControlTransaction } from "./database.ts";
import { seedControl } from "./seed-control.ts";
import { getSettings } from "./settings.ts";
import { BY_TEST } from "./testing/control.ts";
import { createTestDatabase, type TestDatabase } from "./testing/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const run = <T>(work: (tx: ControlTx) => Promise<T>) => inControlTransaction(database.db, work);

test("an installation starts with the chain large order and its settings, however often it starts", async () => {
  await run(seedControl);
  await run(seedControl);
  expect(await run((tx) => getChain(tx, LARGE_ORDER_CHAIN_ID))).toMatchObject({
    name: { zh: "大额订单", en: "Large order" },
    number: 1,
    levels: [{ role: "supervisor" }],
  });
  expect(await run(getSettings)).toEqual({
    organisation: "",
    language: "zh",
    zone: "Asia/Shanghai",
    currency: "CNY",
    demo: "absent",
  });
});

test("a seeded chain that people changed stays as they changed it", async () => {
  await run(seedControl);
  await run((tx) =>
    changeChain(tx, {
      chainId: LARGE_ORDER_CHAIN_ID,
      levels: [{ role: "supervisor" }, { role: "finance" }],
      cause: BY_TEST,
    }),
  );
  await run(seedControl);
  expect((await run((tx) => getChain(tx, LARGE_ORDER_CHAIN_ID)))?.levels).toHaveLength(2);
});

test("a chain without levels is refused, when made and when changed", async () => {
  const name = { zh: "空链", en: "Empty" };
  const refused = { ok: false, code: "approval_chain_empty" };
  expect(await run((tx) => createChain(tx, { name, levels: [], cause: BY_TEST }))).toEqual(refused);
  const made = await run((tx) => createChain(tx, { name, levels: [{ role: "agent" }], cause: BY_TEST }));
  if (!made.ok) throw new Error("not made");
  expect(await run((tx) => changeChain(tx, { chainId: made.chainId, levels: [], cause: BY_TEST }))).toEqual(refused);
});

test("versions keep their levels after a change", async () => {
  const name = { zh: "两级", en: "Two levels" };
  const made = await run((tx) => createChain(tx, { name, levels: [{ role: "agent" }], cause: BY_TEST }));
  if (!made.ok) throw new Error("not made");
  const changed = await run((tx) =>
    changeChain(tx, { chainId: made.chainId, levels: [{ role: "finance" }], cause: BY_TEST }),
  );
  expect(changed).toMatchObject({ ok: true, number: 2 });
  expect(await run((tx) => getChainLevels(tx, made.versionId))).toEqual([{ role: "agent" }]);
  expect((await run((tx) => getChain(tx, made.chainId)))?.levels).toEqual([{ role: "finance" }]);
  await run((tx) => archiveChain(tx, { chainId: made.chainId, cause: BY_TEST }));
  expect((await run(listChains)).find((chain) => chain.id === made.chainId)?.archived).toBe(true);
});

test("an unknown chain cannot be changed", async () => {
  const change = { chainId: randomUUID(), levels: [{ role: "agent" as const }], cause: BY_TEST };
  await expect(run((tx) => changeChain(tx, change))).rejects.toMatchObject({ code: "not_found" });
  await expect(run((tx) => getChainLevels(tx, randomUUID()))).rejects.toMatchObject({ code: "not_found" });
});
