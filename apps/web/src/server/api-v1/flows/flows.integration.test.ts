import { Id } from "@orderloom/schema/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type ApiBench, openApiBench } from "../testing/api-bench.ts";
import { TINY_GRAPH as GRAPH } from "../testing/tiny-graph.ts";
import { exportFlow } from "./export-flow.ts";
import { getFlow } from "./get-flow.ts";
import { importFlow } from "./import-flow.ts";
import { listFlows } from "./list-flows.ts";
import { publishFlow } from "./publish-flow.ts";
import { validateFlow } from "./validate-flow.ts";

let bench: ApiBench;
let token: string;
beforeAll(async () => {
  bench = await openApiBench();
  token = await bench.token("live");
});
afterAll(() => bench.close());

const Imported = z.object({ flowId: Id, version: z.number().nullable() });
const importGraph = async (input: Readonly<Record<string, unknown>>) => {
  const { status, body } = await bench.call(importFlow, { token, body: input });
  return { status, ...Imported.parse(body) };
};

test("a graph is imported and published in one go, and comes out as it went in", async () => {
  const made = await importGraph({ name: "付款后备货", graph: GRAPH, publish: true });
  expect(made).toMatchObject({ status: 201, version: 1 });
  const params = { flowId: made.flowId };
  for (const version of ["draft", "published", "1"]) {
    expect((await bench.call(exportFlow, { token, params, query: `?version=${version}` })).body).toEqual(GRAPH);
  }
  expect(await bench.call(exportFlow, { token, params, query: "?version=2" })).toMatchObject({ status: 404 });
  expect((await bench.call(getFlow, { token, params })).body).toMatchObject({
    name: "付款后备货",
    publication: { number: 1, draftDiffers: false },
    versions: [{ number: 1 }],
  });
});

test("a flow takes an imported graph as its next draft and version", async () => {
  const { flowId } = await importGraph({ name: "再导入", graph: GRAPH, publish: true });
  const renamed = { ...GRAPH, nodes: GRAPH.nodes.map((node) => ({ ...node, name: "改名" })) };
  expect(await importGraph({ name: "再导入", graph: renamed, flowId, publish: true })).toMatchObject({
    flowId,
    version: 2,
  });
  expect(await importGraph({ name: "再导入", graph: renamed, flowId, publish: true })).toMatchObject({ version: 2 });
});

test("a draft is published later, once", async () => {
  const { flowId, version } = await importGraph({ name: "先草稿", graph: GRAPH });
  expect(version).toBeNull();
  const publish = { token, params: { flowId }, body: {} };
  expect(await bench.call(publishFlow, publish)).toMatchObject({ status: 200, body: { flowId, version: 1 } });
  expect(await bench.call(publishFlow, publish)).toMatchObject({
    status: 409,
    body: { error: { code: "flow_nothing_to_publish" } },
  });
});

test("a graph with errors is refused whole, with its problems", async () => {
  const broken = { ...GRAPH, nodes: GRAPH.nodes.slice(1) };
  const validated = await bench.call(validateFlow, { token, body: broken });
  expect(validated.status).toBe(200);
  expect(JSON.stringify(validated.body)).toContain("trigger_missing");
  const before = (await bench.call(listFlows, { token })).body;
  expect(await bench.call(importFlow, { token, body: { name: "坏的", graph: broken, publish: true } })).toMatchObject({
    status: 422,
    body: { error: { code: "graph_invalid" }, problems: expect.any(Array) },
  });
  expect((await bench.call(listFlows, { token })).body).toEqual(before);
});

test("what is no graph is told where", async () => {
  const noGraph = await bench.call(validateFlow, { token, body: { schemaVersion: 1, nodes: 3, edges: [] } });
  expect(noGraph).toMatchObject({ status: 422, body: { error: { code: "graph_invalid" } } });
  expect(JSON.stringify(noGraph.body)).toContain("nodes");
  expect(await bench.call(validateFlow, { token, body: { ...GRAPH, schemaVersion: 99 } })).toMatchObject({
    status: 422,
    body: { error: { code: "graph_version_newer" } },
  });
});

test("a token that may only read changes nothing", async () => {
  const reader = await bench.token("live", ["flows:read"]);
  expect(await bench.call(importFlow, { token: reader, body: { name: "x", graph: GRAPH } })).toMatchObject({
    status: 403,
  });
  const { flowId } = await importGraph({ name: "只读", graph: GRAPH });
  expect(await bench.call(publishFlow, { token: reader, params: { flowId }, body: {} })).toMatchObject({ status: 403 });
  expect(await bench.call(getFlow, { token: reader, params: { flowId } })).toMatchObject({ status: 200 });
});

test("a flow that is not there is not found, and an id that is none is refused", async () => {
  const params = { flowId: "00000000-0000-4000-8000-00000000dead" };
  for (const route of [getFlow, exportFlow])
    expect(await bench.call(route, { token, params })).toMatchObject({ status: 404 });
  expect(await bench.call(publishFlow, { token, params, body: {} })).toMatchObject({ status: 404 });
  expect(await bench.call(getFlow, { token, params: { flowId: "x" } })).toMatchObject({ status: 400 });
});
