import { randomUUID } from "node:crypto";
import { compile } from "@orderloom/engine/compile";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { type HttpWitness, startHttpWitness } from "@orderloom/nodes/testing/http-witness";
import { GRAPH_SCHEMA_VERSION, type Graph } from "@orderloom/schema/graph/graph";
import { StockOutcome } from "@orderloom/schema/stock/stock-act";
import type { StockListening } from "@orderloom/schema/stock/stock-news";
import { createConnection } from "@orderloom/store/connections/connections";
import { inTransaction } from "@orderloom/store/database/database";
import { createFlow } from "@orderloom/store/flows/flows";
import { publishVersion } from "@orderloom/store/flows/publish-version";
import { addAlias } from "@orderloom/store/stock/aliases";
import { countStock } from "@orderloom/store/stock/move-stock";
import { createSku } from "@orderloom/store/stock/skus";
import { addSku, addWarehouses, receive } from "@orderloom/store/testing/stock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { edge, node } from "./testing/graph.ts";
import { createWorld, eventually, type World } from "./testing/world.ts";

const CAUSE = { type: "system", name: "test" } as const;

let world: World;
let token: string;
const peers = new Map<string, HttpWitness>();

beforeAll(async () => {
  world = await createWorld();
  token = await world.token(["stock:write"]);
  await addWarehouses(world, ["SH"]);
  for (const channel of ["TB", "POS"] as const) await push(channel, { of: "available", channel });
  await push("flags", { of: "presale", channel: "any" });
});
afterAll(async () => {
  await world.close();
  for (const peer of peers.values()) await peer[Symbol.asyncDispose]();
});

/** A flow that tells a system of its own what may be sold. */
async function push(name: string, listening: StockListening): Promise<void> {
  const peer = await startHttpWitness();
  peers.set(name, peer);
  await inTransaction(world.db, "live", async (tx) => {
    const settings = { baseUrl: peer.url, auth: "none", username: "", headerName: "", allowPrivateNetwork: true };
    const http = { type: "http", name, shopId: null, settings, secret: null, cause: CAUSE } as const;
    const connectionId = await createConnection(tx, world.keys, http);
    const { flowId } = await createFlow(tx, { name, cause: CAUSE });
    const graph = pushFlow(connectionId, listening);
    const { triggers, requires } = compile(graph, CATALOGUE);
    await publishVersion(tx, { flowId, graph, triggers, requires, cause: CAUSE });
  });
}

function pushFlow(connectionId: string, listening: StockListening): Graph {
  const body = '{"available": "{{ outputs.news.available }}", "presale": "{{ outputs.news.presale }}"}';
  const call = { connectionId, method: "PUT", path: "/{{ outputs.news.sku }}", body, deduplicates: true };
  return {
    schemaVersion: GRAPH_SCHEMA_VERSION,
    nodes: [node("news", "trigger.stock", listening), node("push", "connector.http-request", call)],
    edges: [edge("news", "out", "push")],
    notes: [],
    groups: [],
    settings: { oneOpenRunPer: null },
  };
}

/** What a system was told of a SKU, in the order in which it was told. */
function told(peer: string, sku: string): readonly unknown[] {
  const seen = peers.get(peer)?.seen ?? [];
  return seen.filter(({ url }) => url === `/${sku}`).map(({ body }) => JSON.parse(body));
}

async function tells(peer: string, sku: string, last: object): Promise<void> {
  const all = await eventually(
    () => Promise.resolve(told(peer, sku)),
    (seen) => JSON.stringify(seen.at(-1)) === JSON.stringify(last),
  );
  expect(all.at(-1)).toEqual(last);
}

async function listed(sku: string): Promise<void> {
  await inTransaction(world.db, "live", async (tx) => {
    for (const channel of ["TB", "POS"] as const) {
      await addAlias(tx, { code: sku, channel, alias: `${sku}-${channel}`, cause: CAUSE });
    }
  });
}

/** One piece bought at the till, under its own receipt. */
async function sellAtTill(sku: string): Promise<StockOutcome> {
  const lines = [{ sku: `${sku}-POS`, channel: "POS", channelSkuId: null, quantity: 1 }];
  const response = await fetch(`${world.url}/v1/stock`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({
      key: randomUUID(),
      act: { op: "confirm", again: { lines, warehouse: null, useBuffer: false } },
    }),
  });
  return StockOutcome.parse(await response.json());
}

test("C020, C027, C079: a sale at the till and a count in the warehouse reach every channel that lists the SKU, once", async () => {
  await addSku(world, { code: "MUG", free: { SH: 10 }, presaleBelow: 0 });
  await addSku(world, { code: "UNLISTED", free: { SH: 10 }, presaleBelow: 0 });
  await listed("MUG");
  for (const channel of ["TB", "POS"]) await tells(channel, "MUG", { available: 10, presale: false });
  await sellAtTill("MUG");
  for (const channel of ["TB", "POS"]) await tells(channel, "MUG", { available: 9, presale: false });
  const count = { sku: "MUG", warehouse: "SH", counted: 8, cause: CAUSE, note: "stocktake" };
  await inTransaction(world.db, "live", (tx) => countStock(tx, count));
  for (const channel of ["TB", "POS"]) await tells(channel, "MUG", { available: 7, presale: false });
  for (const channel of ["TB", "POS"]) expect(told(channel, "MUG")).toHaveLength(3);
  expect(told("TB", "UNLISTED")).toEqual([]);
});

test("C023: sold down to 4 the pre-sale flag goes out, an order taken meanwhile carries it, and 5 take it back", async () => {
  await addSku(world, { code: "FLAG", free: { SH: 6 } });
  await listed("FLAG");
  await tells("flags", "FLAG", { available: 6, presale: false });
  expect(await sellAtTill("FLAG")).toMatchObject({ result: "ok", presale: false });
  expect(await sellAtTill("FLAG")).toMatchObject({ result: "ok", presale: true });
  await tells("flags", "FLAG", { available: 4, presale: true });
  await inTransaction(world.db, "live", (tx) => receive(tx, { sku: "FLAG", warehouse: "SH", quantity: 1 }));
  await tells("flags", "FLAG", { available: 5, presale: false });
  expect(told("flags", "FLAG")).toHaveLength(3);
});

test("a bundle is told as often as its scarcest part allows, and is pre-sale as soon as one is", async () => {
  await addSku(world, { code: "CUP", free: { SH: 9 }, presaleBelow: 0 });
  await addSku(world, { code: "POT", free: { SH: 5 } });
  await inTransaction(world.db, "live", (tx) =>
    createSku(tx, {
      ...{ code: "SET", name: "Set", presaleBelow: null, restockable: false, cause: CAUSE },
      parts: [
        { sku: "CUP", quantity: 4 },
        { sku: "POT", quantity: 1 },
      ],
    }),
  );
  await listed("SET");
  await tells("TB", "SET", { available: 2, presale: false });
  const count = { sku: "POT", warehouse: "SH", counted: 1, cause: CAUSE, note: "broken" };
  await inTransaction(world.db, "live", (tx) => countStock(tx, count));
  await tells("TB", "SET", { available: 1, presale: true });
});
