import { compile } from "@orderloom/engine/compile";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { type HttpWitness, startHttpWitness } from "@orderloom/nodes/testing/http-witness";
import { GRAPH_SCHEMA_VERSION, type Graph, type GraphNode } from "@orderloom/schema/graph/graph";
import { LIMITS } from "@orderloom/schema/limits";
import { HOP_HEADER } from "@orderloom/schema/run/hop";
import { createConnection } from "@orderloom/store/connections/connections";
import { inTransaction } from "@orderloom/store/database/database";
import { createFlow } from "@orderloom/store/flows/flows";
import { publishVersion } from "@orderloom/store/flows/publish-version";
import { listLetterGroups } from "@orderloom/store/letters/letter-groups";
import { startReplay } from "@orderloom/store/letters/replays";
import { WHOLE_SCOPE } from "@orderloom/store/people/row-scope";
import { openKeyProvider } from "@orderloom/store/seal/key-provider";
import { BY_TEST } from "@orderloom/store/testing/control";
import { afterAll, beforeAll, expect, test } from "vitest";
import { edge, node } from "./testing/graph.ts";
import { createWorld, eventually, postHook, shopifyOrder, type World } from "./testing/world.ts";

const graphOf = (nodes: readonly [GraphNode, ...GraphNode[]]): Graph => ({
  schemaVersion: GRAPH_SCHEMA_VERSION,
  nodes: [...nodes],
  edges: nodes.slice(1).map(({ id }) => edge(nodes[0].id, "out", id)),
  notes: [],
  groups: [],
  settings: { oneOpenRunPer: null },
});

let world: World;
let peer: HttpWitness;
beforeAll(async () => {
  world = await createWorld(graphOf([node("called", "trigger.called", { inputs: {} })]));
  peer = await startHttpWitness();
  await inTransaction(world.db, "live", async (tx) => {
    const connectionId = await createConnection(tx, openKeyProvider({ key: Buffer.alloc(32, 7).toString("base64") }), {
      ...{ type: "http", name: "ERP", shopId: null, secret: null, cause: BY_TEST },
      settings: { baseUrl: peer.url, allowPrivateNetwork: true },
    });
    const graph = graphOf([
      node("paid", "trigger.order-event", { event: "OrderPaid", shopIds: null }),
      node("push", "connector.http-request", { connectionId, path: "/orders" }),
    ]);
    const { triggers, requires } = compile(graph, CATALOGUE);
    const { flowId } = await createFlow(tx, { name: "Circle", cause: BY_TEST });
    await publishVersion(tx, { flowId, graph, triggers, requires, cause: BY_TEST });
  });
});
afterAll(async () => {
  await world.close();
  await peer[Symbol.asyncDispose]();
});

const endedRuns = async () => {
  const { rows } = await world.db.pool.query<{ status: string; code: string | null; hop: number }>(
    "select status, failure_code as code, hop from live.runs_done order by id",
  );
  return rows;
};

const groups = () => inTransaction(world.db, "live", (tx) => listLetterGroups(tx, WHOLE_SCOPE));
const hopsSeen = () => peer.seen.map(({ headers }) => headers[HOP_HEADER]);

test("a flow whose peer sends back what it is told stops after eight hops, as a dead letter that can go on", async () => {
  const echoes: Promise<Response>[] = [];
  peer.answer = (request, response) => {
    const hop = String(request.headers[HOP_HEADER]);
    // A repeat of the peer's own is known by its key: only what is new goes round.
    echoes.push(postHook(world, JSON.stringify(shopifyOrder()), { headers: { [HOP_HEADER]: hop } }));
    response.end("{}");
  };
  await postHook(world, JSON.stringify(shopifyOrder()));
  const hops = Array.from({ length: LIMITS.runHops + 1 }, (_, hop) => hop);
  const runs = await eventually(endedRuns, (rows) => rows.length > hops.length);
  expect(runs).toEqual([
    ...hops.map((hop) => ({ status: "done", code: null, hop })),
    { status: "failed", code: "limit_hops", hop: LIMITS.runHops + 1 },
  ]);
  expect(hopsSeen()).toEqual(hops.map((hop) => String(hop + 1)));
  // What the peer said is kept, though no run begins for it.
  expect((await Promise.all(echoes)).map(({ status }) => status)).toEqual(hops.map(() => 202));
  const { rows } = await world.db.pool.query("select 1 from live.orders");
  expect(rows).toHaveLength(hops.length + 1);

  const [letter, ...others] = await groups();
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ code: "limit_hops", count: 1, flowName: "Circle", node: { id: "paid" } });
  peer.answer = (_request, response) => response.end("{}");
  const by = { type: "person", personId: "p" } as const;
  await inTransaction(world.db, "live", (tx) =>
    startReplay(tx, {
      ...{ cause: letter?.cause ?? "", versionChoice: "same", perMinute: 60, reason: "cut", by, scope: WHOLE_SCOPE },
    }),
  );
  const after = await eventually(endedRuns, (rows) => rows.length > hops.length + 1);
  expect(after.at(-1)).toEqual({ status: "done", code: null, hop: 0 });
  expect(hopsSeen().at(-1)).toBe("1");
  expect(await groups()).toEqual([]);
});
