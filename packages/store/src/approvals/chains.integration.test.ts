import { randomUUID } from "node:crypto";
import {
  type ChainDefinition,
  LARGE_ORDER_CHAIN_ID,
  plainChain,
  plainLevel,
} from "@orderloom/schema/approval/approval-chain";
import type { LocalizedText } from "@orderloom/schema/language";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seedControl } from "../control/seed-control.ts";
import { getSettings } from "../control/settings.ts";
import { type ControlTx, inControlTransaction } from "../database/database.ts";
import { BY_TEST } from "../testing/control.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import {
  archiveChain,
  changeChain,
  createChain,
  getChain,
  getChainVersion,
  listChains,
  renameChain,
  restoreChain,
} from "./chains.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const run = <T>(work: (tx: ControlTx) => Promise<T>) => inControlTransaction(database.db, work);

const make = (name: LocalizedText, definition: ChainDefinition) =>
  run((tx) => createChain(tx, { name, definition, cause: BY_TEST }));

test("an installation starts with the chain large order and its settings, however often it starts", async () => {
  await run(seedControl);
  await run(seedControl);
  expect(await run((tx) => getChain(tx, LARGE_ORDER_CHAIN_ID))).toMatchObject({
    name: { zh: "大额订单", en: "Large order" },
    number: 1,
    definition: plainChain(["supervisor"]),
  });
  expect(await run(getSettings)).toMatchObject({
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
      definition: plainChain(["supervisor", "finance"]),
      cause: BY_TEST,
    }),
  );
  await run(seedControl);
  expect((await run((tx) => getChain(tx, LARGE_ORDER_CHAIN_ID)))?.definition.levels).toHaveLength(2);
});

test("a chain that leaves somebody waiting is refused with every reason, when made and when changed", async () => {
  const name = { zh: "空链", en: "Empty" };
  const refused = { ok: false, code: "approval_chain_empty", problems: [{ path: "levels" }] };
  expect(await make(name, plainChain([]))).toMatchObject(refused);
  const nobody = { ...plainChain(["agent"]), levels: [plainLevel("a", { type: "people", personIds: [] })] };
  expect(await make(name, nobody)).toMatchObject({
    code: "approval_level_empty",
    problems: [{ path: "levels.0.who" }],
  });
  const made = await make(name, plainChain(["agent"]));
  if (!made.ok) throw new Error("not made");
  const change = { chainId: made.chainId, definition: plainChain([]), cause: BY_TEST };
  expect(await run((tx) => changeChain(tx, change))).toMatchObject(refused);
});

test("versions keep what they said after a change; a name is no version", async () => {
  const made = await make({ zh: "两级", en: "Two levels" }, plainChain(["agent"]));
  if (!made.ok) throw new Error("not made");
  const { chainId } = made;
  const definition = plainChain(["finance"]);
  expect(await run((tx) => changeChain(tx, { chainId, definition, cause: BY_TEST }))).toMatchObject({
    ok: true,
    number: 2,
  });
  await run((tx) => renameChain(tx, { chainId, name: { zh: "财务", en: "Finance" }, cause: BY_TEST }));
  expect(await run((tx) => getChainVersion(tx, made.versionId))).toEqual(plainChain(["agent"]));
  expect(await run((tx) => getChain(tx, chainId))).toMatchObject({ name: { zh: "财务" }, number: 2, definition });
  const archived = async () => (await run(listChains)).find(({ id }) => id === chainId)?.archived;
  await run((tx) => archiveChain(tx, { chainId, cause: BY_TEST }));
  expect(await archived()).toBe(true);
  await run((tx) => restoreChain(tx, { chainId, cause: BY_TEST }));
  expect(await archived()).toBe(false);
});

test("a chain that 0.1.0 stored is read as one of today's", async () => {
  const made = await make({ zh: "旧", en: "Old" }, plainChain(["agent"]));
  if (!made.ok) throw new Error("not made");
  await database.db.pool.query("update control.approval_chain_versions set levels = $2 where id = $1", [
    made.versionId,
    JSON.stringify([{ role: "supervisor" }, { role: "finance" }]),
  ]);
  expect(await run((tx) => getChainVersion(tx, made.versionId))).toEqual(plainChain(["supervisor", "finance"]));
});

test("an unknown chain cannot be changed", async () => {
  const change = { chainId: randomUUID(), definition: plainChain(["agent"]), cause: BY_TEST };
  await expect(run((tx) => changeChain(tx, change))).rejects.toMatchObject({ code: "not_found" });
  await expect(run((tx) => getChainVersion(tx, randomUUID()))).rejects.toMatchObject({ code: "not_found" });
});
