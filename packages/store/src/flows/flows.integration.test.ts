import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listActs } from "../control/control-audit.ts";
import { inControlTransaction, inTransaction, type Tx } from "../database/database.ts";
import { addPerson, BY_TEST, graphNamed } from "../testing/control.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { setFlowPaused } from "./flow-gate.ts";
import { getFlow, listFlows } from "./flow-queries.ts";
import { archiveFlow, createFlow, renameFlow, restoreFlow } from "./flows.ts";
import { publishVersion } from "./publish-version.ts";
import { getVersion, listVersions, publishedVersions } from "./versions.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const live = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(database.db, "live", work);
const sandbox = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(database.db, "sandbox", work);

const TRIGGERS = [{ node: "start", spec: { events: ["OrderPaid" as const], shopIds: null } }];
const publish = (flowId: string, name: string) => (tx: Tx) =>
  publishVersion(tx, {
    flowId,
    graph: graphNamed(name),
    triggers: TRIGGERS,
    requires: ["trigger.order-event@1"],
    cause: BY_TEST,
  });

test("a flow is made, renamed, put away and taken back, and each is recorded", async () => {
  const { cause } = await inControlTransaction(database.db, (tx) =>
    addPerson(tx, { name: "张三", roles: ["operator"] }),
  );
  const { flowId } = await live((tx) => createFlow(tx, { name: "大单审批", cause }));
  await live((tx) => renameFlow(tx, { flowId, name: "大额订单审批", cause }));
  await live((tx) => renameFlow(tx, { flowId, name: "大额订单审批", cause }));
  await live((tx) => archiveFlow(tx, { flowId, cause }));
  expect((await live((tx) => listFlows(tx))).map((flow) => flow.id)).not.toContain(flowId);
  expect((await live((tx) => listFlows(tx, { archived: true }))).map((flow) => flow.id)).toContain(flowId);
  await live((tx) => restoreFlow(tx, { flowId, cause }));
  const flow = await live((tx) => getFlow(tx, flowId));
  expect(flow).toMatchObject({ name: "大额订单审批", archived: false, publication: null });
  expect(flow?.draft).toMatchObject({ revision: 1, savedBy: { name: "张三" } });
  const acts = await live((tx) => listActs(tx, { subject: "flow", subjectId: flowId }));
  expect(acts.map((act) => act.code)).toEqual(["flow.restored", "flow.archived", "flow.renamed", "flow.created"]);
  expect(acts.every((act) => act.cause.type === "person")).toBe(true);
});

test("what does not exist is not found", async () => {
  const flowId = randomUUID();
  await expect(live((tx) => renameFlow(tx, { flowId, name: "x", cause: BY_TEST }))).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await live((tx) => getFlow(tx, flowId))).toBeNull();
  expect(await live((tx) => getVersion(tx, flowId))).toBeNull();
});

test("flows are listed last changed first, by page and by name", async () => {
  const names = ["阿里一号", "阿里二号", "阿里三号"];
  for (const name of names) await live((tx) => createFlow(tx, { name, cause: BY_TEST }));
  const found = await live((tx) => listFlows(tx, { search: "阿里" }));
  expect(found.map((flow) => flow.name)).toEqual(["阿里三号", "阿里二号", "阿里一号"]);
  const [first] = found;
  const rest = await live((tx) => listFlows(tx, { search: "阿里", ...(first ? { after: first } : {}) }));
  expect(rest.map((flow) => flow.name)).toEqual(["阿里二号", "阿里一号"]);
});

test("each publication is a numbered version that never changes", async () => {
  const { flowId } = await live((tx) => createFlow(tx, { name: "发布", graph: graphNamed("一"), cause: BY_TEST }));
  const first = await live(publish(flowId, "一"));
  expect(first).toMatchObject({ ok: true, number: 1 });
  expect(await live(publish(flowId, "一"))).toEqual({ ok: false, code: "flow_nothing_to_publish", number: 1 });
  expect(await live(publish(flowId, "二"))).toMatchObject({ ok: true, number: 2 });
  expect(await live(publish(flowId, "一"))).toMatchObject({ ok: true, number: 3 });
  expect((await live((tx) => listVersions(tx, { flowId }))).map((version) => version.number)).toEqual([3, 2, 1]);
  const version = first.ok ? await live((tx) => getVersion(tx, first.versionId)) : null;
  expect(version).toMatchObject({ number: 1, flowName: "发布", graph: graphNamed("一"), triggers: TRIGGERS });
});

test("what was tried in the sandbox goes live under the same number", async () => {
  const { flowId } = await live((tx) => createFlow(tx, { name: "先试后用", cause: BY_TEST }));
  const tried = await sandbox(publish(flowId, "试"));
  expect(await live((tx) => getFlow(tx, flowId))).toMatchObject({ publication: null });
  expect(await live(publish(flowId, "试"))).toEqual(tried);
  const inSandbox = await sandbox((tx) => publishedVersions(tx));
  expect(inSandbox).toContainEqual(expect.objectContaining({ flowId, number: 1, paused: false, triggers: TRIGGERS }));
});

test("a paused flow says so, stays paused through a publication, and its draft is compared", async () => {
  const { flowId } = await live((tx) => createFlow(tx, { name: "暂停", graph: graphNamed("甲"), cause: BY_TEST }));
  await live(publish(flowId, "甲"));
  await live((tx) => setFlowPaused(tx, { flowId, paused: true, reason: "盘点", cause: BY_TEST }));
  expect((await live((tx) => getFlow(tx, flowId)))?.publication).toMatchObject({ paused: true, draftDiffers: false });
  await live(publish(flowId, "乙"));
  expect((await live((tx) => getFlow(tx, flowId)))?.publication).toMatchObject({
    number: 2,
    paused: true,
    draftDiffers: true,
  });
  await live((tx) => setFlowPaused(tx, { flowId, paused: false, reason: "", cause: BY_TEST }));
  const versions = await live((tx) => publishedVersions(tx));
  expect(versions.find((version) => version.flowId === flowId)).toMatchObject({ number: 2, paused: false });
});

test("an archived flow starts nothing and cannot be published", async () => {
  const { flowId } = await live((tx) => createFlow(tx, { name: "旧流程", cause: BY_TEST }));
  await live(publish(flowId, "旧"));
  await sandbox(publish(flowId, "旧"));
  await live((tx) => archiveFlow(tx, { flowId, cause: BY_TEST }));
  expect((await live((tx) => publishedVersions(tx))).map((version) => version.flowId)).not.toContain(flowId);
  expect((await sandbox((tx) => publishedVersions(tx))).map((version) => version.flowId)).not.toContain(flowId);
  await expect(live(publish(flowId, "新"))).rejects.toMatchObject({ code: "conflict" });
});

test("two who publish at the same time get two numbers", async () => {
  const { flowId } = await live((tx) => createFlow(tx, { name: "抢先", cause: BY_TEST }));
  const results = await Promise.all(["一", "二", "三", "四"].map((name) => live(publish(flowId, name))));
  expect(results.map((result) => result.number).sort()).toEqual([1, 2, 3, 4]);
});
