import { randomUUID } from "node:crypto";
import { LIMITS } from "@orderloom/schema/limits";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction, type Tx } from "../database/database.ts";
import { addPerson, BY_TEST, graphNamed } from "../testing/control.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { getDraftSave, listDraftSaves, pruneDraftSaves, restoreDraftSave } from "./draft-history.ts";
import { getDraft, saveDraft } from "./drafts.ts";
import { createFlow } from "./flows.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const run = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(database.db, "live", work);
const makeFlow = async () =>
  (await run((tx) => createFlow(tx, { name: "草稿", graph: graphNamed("第一稿"), cause: BY_TEST }))).flowId;

test("a save on top of the newest draft takes the next revision", async () => {
  const flowId = await makeFlow();
  const saved = await run((tx) => saveDraft(tx, { flowId, revision: 1, graph: graphNamed("第二稿"), cause: BY_TEST }));
  expect(saved).toEqual({ ok: true, revision: 2 });
  expect(await run((tx) => getDraft(tx, flowId))).toMatchObject({ revision: 2, graph: graphNamed("第二稿") });
});

test("a save that changes nothing keeps its revision", async () => {
  const flowId = await makeFlow();
  const saved = await run((tx) => saveDraft(tx, { flowId, revision: 1, graph: graphNamed("第一稿"), cause: BY_TEST }));
  expect(saved).toEqual({ ok: true, revision: 1 });
  expect(await run((tx) => listDraftSaves(tx, { flowId }))).toHaveLength(1);
});

test("a stale save is refused with the newer draft and who saved it", async () => {
  const flowId = await makeFlow();
  const { cause } = await run((tx) => addPerson(tx, { name: "李四", roles: ["operator"] }));
  await run((tx) => saveDraft(tx, { flowId, revision: 1, graph: graphNamed("李四的"), cause }));
  const refused = await run((tx) => saveDraft(tx, { flowId, revision: 1, graph: graphNamed("晚了"), cause: BY_TEST }));
  expect(refused).toMatchObject({
    ok: false,
    code: "stale_revision",
    revision: 2,
    savedBy: { name: "李四" },
    graph: graphNamed("李四的"),
  });
});

test("of many saves at the same time one wins and the others get its draft", async () => {
  const flowId = await makeFlow();
  const names = Array.from({ length: 8 }, (_, i) => `并发${i}`);
  const results = await Promise.all(
    names.map((name) => run((tx) => saveDraft(tx, { flowId, revision: 1, graph: graphNamed(name), cause: BY_TEST }))),
  );
  expect(results.filter((result) => result.ok)).toEqual([{ ok: true, revision: 2 }]);
  const draft = await run((tx) => getDraft(tx, flowId));
  for (const result of results) if (!result.ok) expect(result.graph).toEqual(draft?.graph);
});

test("any save can be brought back as a new revision", async () => {
  const flowId = await makeFlow();
  await run((tx) => saveDraft(tx, { flowId, revision: 1, graph: graphNamed("第二稿"), cause: BY_TEST }));
  const stale = await run((tx) => restoreDraftSave(tx, { flowId, from: 1, revision: 1, cause: BY_TEST }));
  expect(stale).toMatchObject({ ok: false, revision: 2 });
  expect(await run((tx) => restoreDraftSave(tx, { flowId, from: 1, revision: 2, cause: BY_TEST }))).toEqual({
    ok: true,
    revision: 3,
  });
  expect((await run((tx) => getDraft(tx, flowId)))?.graph).toEqual(graphNamed("第一稿"));
  expect((await run((tx) => listDraftSaves(tx, { flowId }))).map((save) => save.revision)).toEqual([3, 2, 1]);
  expect((await run((tx) => listDraftSaves(tx, { flowId, before: 2 }))).map((save) => save.revision)).toEqual([1]);
});

test("saves are forgotten after their time, the one the draft stands on never", async () => {
  const flowId = await makeFlow();
  await run((tx) => saveDraft(tx, { flowId, revision: 1, graph: graphNamed("第二稿"), cause: BY_TEST }));
  await run((tx) => saveDraft(tx, { flowId, revision: 2, graph: graphNamed("第三稿"), cause: BY_TEST }));
  const age = (days: number, revision: number) =>
    run((tx) =>
      tx.drizzle.execute(sql`update control.flow_draft_history
        set saved_at = now() - make_interval(days => ${days}::int) where flow_id = ${flowId} and revision = ${revision}`),
    );
  await age(LIMITS.draftHistoryDays + 1, 1);
  await age(LIMITS.draftHistoryDays - 1, 2);
  await age(LIMITS.draftHistoryDays + 1, 3);
  expect(await run((tx) => pruneDraftSaves(tx))).toBe(1);
  expect(await run((tx) => getDraftSave(tx, { flowId, revision: 1 }))).toBeNull();
  expect(await run((tx) => getDraftSave(tx, { flowId, revision: 2 }))).toEqual(graphNamed("第二稿"));
  expect(await run((tx) => getDraftSave(tx, { flowId, revision: 3 }))).toEqual(graphNamed("第三稿"));
  await expect(
    run((tx) => restoreDraftSave(tx, { flowId, from: 1, revision: 3, cause: BY_TEST })),
  ).rejects.toMatchObject({ code: "not_found" });
});

test("an unknown flow has no draft", async () => {
  const flowId = randomUUID();
  expect(await run((tx) => getDraft(tx, flowId))).toBeNull();
  await expect(
    run((tx) => saveDraft(tx, { flowId, revision: 1, graph: graphNamed("无"), cause: BY_TEST })),
  ).rejects.toMatchObject({ code: "not_found" });
});
