import { NODE_DEFINITIONS } from "@orderloom/nodes/definitions";
import { LARGE_ORDER_CHAIN_ID } from "@orderloom/schema/approval/approval-chain";
import { EMPTY_GRAPH, type Graph, type GraphNode } from "@orderloom/schema/graph/graph";
import type { Environment } from "@orderloom/schema/ids";
import type { JsonObject } from "@orderloom/schema/json";
import type { Role } from "@orderloom/schema/role";
import { inControlTransaction, inTransaction } from "@orderloom/store/database/database";
import { publishedVersions } from "@orderloom/store/flows/versions";
import { addPerson } from "@orderloom/store/testing/control";
import { createTestDatabase, type TestDatabase } from "@orderloom/store/testing/database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCallerFactory } from "../trpc.ts";
import { flowsRouter } from "./router.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const callerOf = createCallerFactory(flowsRouter);

async function signIn(roles: readonly Role[], environment: Environment = "live") {
  const { personId } = await inControlTransaction(database.db, (tx) => addPerson(tx, { name: "李娜", roles }));
  return callerOf({
    db: database.db,
    environment,
    language: "zh",
    signedIn: {
      sessionId: "s",
      personId,
      name: "李娜",
      email: "li@example.com",
      roles,
      scope: { shopIds: null, warehouseIds: null },
      preferences: { language: "zh", zone: "Asia/Shanghai", currency: "CNY" },
    },
  });
}

function node(id: string, type: string, params?: JsonObject): GraphNode {
  const definition = NODE_DEFINITIONS.find((known) => known.type === type);
  const position = { x: 0, y: 0 };
  return { id, type, typeVersion: 1, name: "", params: params ?? definition?.initial ?? {}, position, onError: "stop" };
}

const edge = (from: string, to: string): Graph["edges"][number] => {
  const [source = "", port = ""] = from.split(":");
  return { id: `${source}-${port}`, from: { node: source, port }, to: { node: to, port: "in" }, order: 0 };
};

const ALLOCATE: Graph = {
  ...EMPTY_GRAPH,
  nodes: [node("start", "trigger.order-event"), node("allocate", "order.set-status", { to: "allocated", reason: "" })],
  edges: [edge("start:out", "allocate")],
};

const approvalBy = (chainId: string): Graph => ({
  ...EMPTY_GRAPH,
  nodes: [
    node("start", "trigger.order-event"),
    node("approve", "approval.chain", { chainId, title: { zh: "请审批", en: "Please decide" } }),
    node("yes", "order.set-status", { to: "allocated", reason: "" }),
    node("no", "order.set-status", { to: "cancelled", reason: "驳回" }),
  ],
  edges: [edge("start:out", "approve"), edge("approve:approved", "yes"), edge("approve:rejected", "no")],
});

describe("drafts", () => {
  test("a flow is made, drawn and listed", async () => {
    const flows = await signIn(["operator"]);
    const { flowId } = await flows.create({ name: "  大额订单审核 " });
    expect(await flows.draft({ flowId })).toMatchObject({ revision: 1, graph: EMPTY_GRAPH });
    expect(await flows.saveDraft({ flowId, revision: 1, graph: ALLOCATE })).toEqual({ revision: 2 });
    const row = (await flows.list({})).items.find(({ id }) => id === flowId);
    expect(row).toMatchObject({
      name: "大额订单审核",
      publications: { live: null, sandbox: null },
      runsLastDay: 0,
      draft: { revision: 2, savedBy: { name: "李娜" } },
    });
  });

  test("a save on an old revision gets 409 and changes nothing", async () => {
    const [mine, theirs] = [await signIn(["operator"]), await signIn(["operator"])];
    const { flowId } = await mine.create({ name: "两人同时改" });
    await theirs.saveDraft({ flowId, revision: 1, graph: ALLOCATE });
    await expect(mine.saveDraft({ flowId, revision: 1, graph: EMPTY_GRAPH })).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { code: "stale_revision", params: { revision: 2 } },
    });
    expect(await mine.draft({ flowId })).toMatchObject({ revision: 2, graph: ALLOCATE });
    expect(await mine.saveDraft({ flowId, revision: 2, graph: EMPTY_GRAPH })).toEqual({ revision: 3 });
    expect(await mine.draftSave({ flowId, revision: 2 })).toEqual({ graph: ALLOCATE });
    expect((await mine.draftSaves({ flowId })).items.map(({ revision }) => revision)).toEqual([3, 2, 1]);
  });

  test("an imported graph is checked for being one", async () => {
    const flows = await signIn(["operator"]);
    const { flowId } = await flows.create({ name: "导入", graph: ALLOCATE });
    expect((await flows.draft({ flowId })).graph).toEqual(ALLOCATE);
    await expect(flows.create({ name: "坏文件", graph: { nodes: 1 } })).rejects.toMatchObject({
      cause: { code: "graph_invalid" },
    });
    await expect(flows.create({ name: " " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("publishing", () => {
  test("puts the draft in force here and not in the other environment", async () => {
    const [live, sandbox] = [await signIn(["operator"]), await signIn(["operator"], "sandbox")];
    const { flowId } = await live.create({ name: "只在正式发布", graph: ALLOCATE });
    const published = await live.publish({ flowId, revision: 1 });
    expect(published).toMatchObject({ ok: true, number: 1 });
    expect(await live.get({ flowId })).toMatchObject({
      publication: { number: 1, paused: false, draftDiffers: false },
    });
    expect(await sandbox.get({ flowId })).toMatchObject({ publication: null });
    const row = (await sandbox.list({})).items.find(({ id }) => id === flowId);
    expect(row?.publications).toMatchObject({ live: { number: 1 }, sandbox: null });
    const inForce = await inTransaction(database.db, "live", publishedVersions);
    expect(inForce.find((version) => version.flowId === flowId)).toMatchObject({
      triggers: [{ node: "start", spec: { events: ["OrderPaid"], shopIds: null } }],
      requires: ["order.set-status@1", "trigger.order-event@1"],
    });
    await expect(live.publish({ flowId, revision: 1 })).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { code: "flow_nothing_to_publish" },
    });
  });

  test("refuses what does not run, naming every problem, whatever the browser thought of it", async () => {
    const flows = await signIn(["operator"]);
    const { flowId } = await flows.create({ name: "没画完" });
    const refused = await flows.publish({ flowId, revision: 1 });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: "trigger_missing", severity: "error" }] });
    expect((await flows.versions({ flowId })).items).toEqual([]);
  });

  test("refuses a graph that names what this environment does not have", async () => {
    const flows = await signIn(["operator"]);
    const unknown = "5d0c1a52-7b7e-4c3f-8f43-2f6a3f1b9c11";
    const lost = await flows.create({ name: "无此审批链", graph: approvalBy(unknown) });
    expect(await flows.publish({ flowId: lost.flowId, revision: 1 })).toMatchObject({
      ok: false,
      problems: [{ code: "reference_missing", nodes: ["approve"], path: "chainId" }],
    });
    const known = await flows.create({ name: "大额", graph: approvalBy(LARGE_ORDER_CHAIN_ID) });
    expect(await flows.publish({ flowId: known.flowId, revision: 1 })).toMatchObject({ ok: true });
  });

  test("says while it is drawn that nobody could decide an approval, until somebody can", async () => {
    const flows = await signIn(["operator"]);
    const { flowId } = await flows.create({ name: "没人审批", graph: approvalBy(LARGE_ORDER_CHAIN_ID) });
    const found = await flows.findings({ flowId });
    expect(found.problems).toMatchObject([
      { code: "approval_nobody", severity: "warning", nodes: ["approve"], params: { level: 1 } },
    ]);
    expect(found.params.get("approve")).toMatchObject({ chainId: LARGE_ORDER_CHAIN_ID });
    await signIn(["supervisor"]);
    expect((await flows.findings({ flowId })).problems).toEqual([]);
  });

  test("publishes the draft that the person sees, never another", async () => {
    const flows = await signIn(["operator"]);
    const { flowId } = await flows.create({ name: "看到什么发什么", graph: ALLOCATE });
    await flows.saveDraft({ flowId, revision: 1, graph: EMPTY_GRAPH });
    await expect(flows.publish({ flowId, revision: 1 })).rejects.toMatchObject({ cause: { code: "stale_revision" } });
  });

  test("versions are kept, and a flow is paused, resumed and put away", async () => {
    const flows = await signIn(["operator"]);
    const { flowId } = await flows.create({ name: "暂停", graph: ALLOCATE });
    const first = await flows.publish({ flowId, revision: 1 });
    const { items } = await flows.versions({ flowId });
    expect(items).toMatchObject([{ number: 1, publishedBy: { name: "李娜" } }]);
    expect(first.ok && (await flows.version({ versionId: first.versionId })).graph).toEqual(ALLOCATE);
    await flows.setPaused({ flowId, paused: true, reason: "盘点" });
    expect((await flows.get({ flowId })).publication).toMatchObject({ paused: true });
    await flows.setPaused({ flowId, paused: false, reason: "" });
    await flows.archive({ flowId });
    expect(await flows.get({ flowId })).toMatchObject({ archived: true, publication: null });
    expect((await flows.list({ archived: true })).items.map(({ id }) => id)).toContain(flowId);
    await flows.restore({ flowId });
    await flows.rename({ flowId, name: "改了名" });
    expect(await flows.get({ flowId })).toMatchObject({ archived: false, name: "改了名" });
  });
});

describe("rights", () => {
  test("a supervisor reads and changes nothing; an agent does not even read", async () => {
    const operator = await signIn(["operator"]);
    const { flowId } = await operator.create({ name: "权限", graph: ALLOCATE });
    const supervisor = await signIn(["supervisor"]);
    expect(await supervisor.get({ flowId })).toMatchObject({ name: "权限" });
    const forbidden = { code: "FORBIDDEN" };
    await expect(supervisor.saveDraft({ flowId, revision: 1, graph: EMPTY_GRAPH })).rejects.toMatchObject(forbidden);
    await expect(supervisor.publish({ flowId, revision: 1 })).rejects.toMatchObject(forbidden);
    await expect(supervisor.archive({ flowId })).rejects.toMatchObject(forbidden);
    const agent = await signIn(["agent"]);
    await expect(agent.list({})).rejects.toMatchObject(forbidden);
  });
});
