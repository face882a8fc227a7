import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ControlTx, inControlTransaction, inTransaction } from "../database/database.ts";
import { listen, type TopicListener } from "../database/listen.ts";
import { createFlow } from "../flows/flows.ts";
import { publishVersion } from "../flows/publish-version.ts";
import { BY_TEST, graphNamed } from "../testing/control.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { listActs, recordAct } from "./control-audit.ts";
import { changeSettings, getSettings } from "./settings.ts";

let database: TestDatabase;
let listener: TopicListener;
const heard: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  const listening: boolean[] = [];
  listener = listen({
    url: database.url,
    application: "audit test",
    onTopics: (topics) => heard.push(...topics),
    onListening: (state) => listening.push(state),
  });
  await vi.waitFor(() => expect(listening).toContain(true));
});
afterAll(async () => {
  await listener.close();
  await database.close();
});

const run = <T>(work: (tx: ControlTx) => Promise<T>) => inControlTransaction(database.db, work);
const SETTINGS = { subject: "settings" as const, subjectId: "1" };

test("an act and its line are there together or not at all", async () => {
  const failing = run(async (tx) => {
    await changeSettings(tx, { change: { organisation: "失败" }, cause: BY_TEST });
    throw new Error("after the act");
  });
  await expect(failing).rejects.toThrow();
  expect(await run((tx) => listActs(tx, SETTINGS))).toEqual([]);
  await run((tx) => changeSettings(tx, { change: { organisation: "织单公司" }, cause: BY_TEST }));
  expect((await run(getSettings)).organisation).toBe("织单公司");
  expect(await run((tx) => listActs(tx, SETTINGS))).toMatchObject([
    { code: "settings.changed", params: { organisation: "织单公司" }, cause: BY_TEST, environment: null },
  ]);
});

test("lines are listed newest first, page after page", async () => {
  for (const name of ["一", "二", "三"]) {
    await run((tx) =>
      recordAct(tx, { code: "chain.created", params: { name }, subject: "chain", subjectId: "c", cause: BY_TEST }),
    );
  }
  const all = await run((tx) => listActs(tx, { subject: "chain", subjectId: "c" }));
  expect(all.map((act) => act.params.name)).toEqual(["三", "二", "一"]);
  const [newest, ...older] = all;
  const before = newest ? { before: newest.id } : {};
  expect(await run((tx) => listActs(tx, { subject: "chain", subjectId: "c", ...before }))).toEqual(older);
});

test("listeners hear of a publication when it has committed, and not of one that has not", async () => {
  const { flowId } = await run((tx) => createFlow(tx, { name: "发布提示", cause: BY_TEST }));
  const publish = (fails: boolean) =>
    inTransaction(database.db, "live", async (tx) => {
      await publishVersion(tx, { flowId, graph: graphNamed("甲"), triggers: [], requires: [], cause: BY_TEST });
      if (fails) throw new Error("after publishing");
    });
  heard.length = 0;
  await expect(publish(true)).rejects.toThrow();
  await publish(false);
  // What earlier tests changed may still be heard here.
  await vi.waitFor(() => expect(heard.filter((channel) => channel === "control:flows")).toEqual(["control:flows"]));
});
