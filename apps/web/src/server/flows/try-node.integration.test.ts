import { randomUUID } from "node:crypto";
import { NODE_DEFINITIONS } from "@orderloom/nodes/definitions";
import { EMPTY_GRAPH, type Graph, type GraphNode } from "@orderloom/schema/graph/graph";
import type { Environment } from "@orderloom/schema/ids";
import type { Role } from "@orderloom/schema/role";
import { claimCalls } from "@orderloom/store/calls/claim-calls";
import { settleCalls } from "@orderloom/store/calls/settle-calls";
import { createConnection } from "@orderloom/store/connections/connections";
import { listActs } from "@orderloom/store/control/control-audit";
import { inControlTransaction, inHotTransaction, inTransaction } from "@orderloom/store/database/database";
import { addPerson, BY_TEST } from "@orderloom/store/testing/control";
import { createTestDatabase, type TestDatabase } from "@orderloom/store/testing/database";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { ANY_SHOP } from "../../lib/trial/play-test.ts";
import { sceneOf } from "../../lib/trial/save-test.ts";
import { sampleView, TRIAL_SAMPLES } from "../../lib/trial/trial-samples.ts";
import { keys } from "../keys.ts";
import { createCallerFactory } from "../trpc.ts";
import { flowsRouter } from "./router.ts";

let database: TestDatabase;
let sandboxHttp: string;
let liveHttp: string;
let mail: string;
let flowId: string;
beforeAll(async () => {
  vi.stubEnv("ORDERLOOM_KEY", Buffer.alloc(32, 7).toString("base64"));
  database = await createTestDatabase();
  vi.stubEnv("DATABASE_URL", database.url);
  sandboxHttp = await connect("sandbox", "http", { baseUrl: "https://erp.example.com" });
  liveHttp = await connect("live", "http", { baseUrl: "https://erp.example.com" });
  mail = await connect("sandbox", "mail", {});
  ({ flowId } = await (await signIn(["operator"])).create({ name: "通知 ERP", graph: GRAPH }));
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.pool.query("truncate sandbox.calls");
});

const connect = (environment: Environment, type: string, settings: { readonly [name: string]: string }) =>
  inTransaction(database.db, environment, (tx) =>
    createConnection(tx, keys(), {
      type,
      name: `${environment} ${type}`,
      shopId: null,
      settings,
      secret: null,
      cause: BY_TEST,
    }),
  );

const callerOf = createCallerFactory(flowsRouter);

async function signIn(roles: readonly Role[]) {
  const { personId } = await inControlTransaction(database.db, (tx) => addPerson(tx, { name: "李娜", roles }));
  const signedIn = {
    ...{ sessionId: "s", personId, name: "李娜", email: `${personId}@example.com`, roles },
    scope: { shopIds: null, warehouseIds: null },
    preferences: { language: "zh", zone: "Asia/Shanghai", currency: "CNY" },
  } as const;
  return callerOf({ db: database.db, environment: "live", language: "zh", signedIn });
}

const node = (id: string, type: string, params: GraphNode["params"] = {}): GraphNode => {
  const initial = NODE_DEFINITIONS.find((known) => known.type === type)?.initial ?? {};
  const place = { typeVersion: 1, name: "", position: { x: 0, y: 0 }, onError: "stop" } as const;
  return { id, type, params: { ...initial, ...params }, ...place };
};
/** The node names a connection of its own, of which nothing is asked. */
const GRAPH: Graph = {
  ...EMPTY_GRAPH,
  nodes: [
    node("start", "trigger.order-event"),
    node("tell", "connector.http-request", {
      connectionId: randomUUID(),
      path: "/orders/{{ order.externalNo }}",
      body: '{"amount": "{{ order.payable | amount }}"}',
    }),
  ],
  edges: [{ id: "e", from: { node: "start", port: "out" }, to: { node: "tell", port: "in" }, order: 0 }],
};

function sceneOfFirst() {
  const [sample] = TRIAL_SAMPLES;
  if (!sample) throw new Error("the shelf is empty");
  const order = { view: sampleView(sample, ANY_SHOP), refund: null };
  return sceneOf({ start: { type: "event", event: "OrderPaid" }, order, answers: {} });
}
const wanted = (connectionId = sandboxHttp) => ({
  flowId,
  graph: GRAPH,
  node: "tell",
  scene: sceneOfFirst(),
  connectionId,
});

const claim = () =>
  inHotTransaction(database.db, "sandbox", (tx) =>
    claimCalls(tx, {
      keys: keys(),
      owner: randomUUID(),
      limit: 9,
      performers: ["connector.http-request"],
      leaseMs: 5_000,
    }),
  );

test("the call is made once in the sandbox under a key of its own, audited, and its answer is read", async () => {
  const operator = await signIn(["operator"]);
  const { callId } = await operator.tryNode(wanted());
  expect(await operator.triedCall({ callId })).toEqual({ status: "waiting", outcome: null });
  const [call] = await claim();
  expect(call).toMatchObject({
    ...{ id: callId, runId: null, orderId: null, connectionId: sandboxHttp, key: expect.stringMatching(/^trial:/) },
    content: { method: "POST", path: "/orders/TRY-1", body: { amount: "128.00" } },
  });
  expect(await operator.triedCall({ callId })).toMatchObject({ status: "calling" });
  const result = { type: "retry", code: "http_status", params: { status: 503 } } as const;
  const attempt = { id: callId, epoch: call?.epoch ?? 0, result };
  await inHotTransaction(database.db, "sandbox", (tx) => settleCalls(tx, keys(), [attempt]));
  expect(await operator.triedCall({ callId })).toEqual({
    status: "ended",
    outcome: { type: "failed", code: "http_status", params: { status: 503 } },
  });
  // Somebody trying things out is no reason to keep a connection from others.
  const { rows } = await database.db.pool.query("select 1 from control.connection_states where failures > 0");
  expect(rows).toEqual([]);
  const [act] = await inControlTransaction(database.db, (tx) => listActs(tx, { subject: "flow", subjectId: flowId }));
  expect(act).toMatchObject({
    code: "flow.node_tried",
    environment: "sandbox",
    params: { connection: "sandbox http" },
  });
});

test("nothing goes through live, through another kind of connection, or for who may not", async () => {
  const operator = await signIn(["operator"]);
  await expect(operator.tryNode(wanted(liveHttp))).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(operator.tryNode(wanted(mail))).rejects.toThrow();
  await expect((await signIn(["ops_manager"])).tryNode(wanted())).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(operator.tryNode({ ...wanted(), node: "start" })).rejects.toThrow();
  expect(await claim()).toEqual([]);
  expect(await operator.trialConnections({ type: "http" })).toMatchObject([{ id: sandboxHttp, paused: false }]);
});

test("no receiver of a real order is sent, whatever the screen knew of it", async () => {
  const scene = sceneOfFirst();
  const order = { ...scene.order, private: { name: "金丝雀", phone: "13812345678" } };
  await (await signIn(["operator"])).tryNode({ ...wanted(), scene: { ...scene, order } });
  expect(JSON.stringify(await claim())).not.toContain("金丝雀");
});
