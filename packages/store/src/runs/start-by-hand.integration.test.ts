import { randomUUID } from "node:crypto";
import type { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import type { ManualStart } from "@orderloom/schema/run/run-input";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listActs } from "../control/control-audit.ts";
import { inControlTransaction, inTransaction } from "../database/database.ts";
import { setFlowPaused } from "../flows/flow-gate.ts";
import { createFlow } from "../flows/flows.ts";
import { publishVersion } from "../flows/publish-version.ts";
import { listStartableFlows } from "../flows/startable-flows.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { BY_TEST, graphNamed } from "../testing/control.ts";
import { claim, runBatch } from "../testing/turns.ts";
import { accept, createWorld, dumpOf, messageOf, type World } from "../testing/world.ts";
import { type StartByHand, startByHand } from "./start-by-hand.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld([]);
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.pool.query("truncate live.runs, live.runs_done");
});

const live = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(world.db, "live", work);

function flowWith(manual: ManualStart): Promise<Id> {
  return live(async (tx) => {
    const { flowId } = await createFlow(tx, { name: "补发", cause: BY_TEST });
    const triggers = [{ node: "start", spec: { events: [], shopIds: null, manual } }];
    await publishVersion(tx, { flowId, graph: graphNamed("按下运行"), triggers, requires: [], cause: BY_TEST });
    return flowId;
  });
}

const start = (flowId: Id, more: Partial<StartByHand> = {}) =>
  live((tx) =>
    startByHand(tx, world.keys, {
      ...{ flowId, inputs: {}, orderId: null, key: randomUUID(), scope: WHOLE_SCOPE, cause: BY_TEST },
      ...more,
    }),
  );

async function newOrder(): Promise<Id> {
  const [made] = await accept(world, [messageOf(world)]);
  return made?.orderId ?? "";
}

const SKU: ManualStart = { inputs: { sku: "text" }, order: "none" };

describe("a run started by hand", () => {
  it("continues the count of runs that set each other off, up to its limit", async () => {
    const flowId = await flowWith(SKU);
    const { runId } = await start(flowId, { inputs: { sku: "A-1" }, hop: LIMITS.runHops });
    const { runs } = await live((tx) => claim(world, tx));
    expect(runs).toMatchObject([{ id: runId, hop: LIMITS.runHops }]);
    const further = start(flowId, { inputs: { sku: "A-1" }, hop: LIMITS.runHops + 1 });
    await expect(further).rejects.toMatchObject({ code: "limit_hops", params: { limit: LIMITS.runHops } });
  });

  it("begins with what was given, which lies sealed until then", async () => {
    const flowId = await flowWith(SKU);
    const { runId } = await start(flowId, { inputs: { sku: "张三 13800000000", more: 1 } });
    expect(await dumpOf(world)).not.toContain("13800000000");
    const { runs } = await live((tx) => claim(world, tx));
    expect(runs).toMatchObject([{ id: runId, orderId: null, personal: true, cause: BY_TEST }]);
    expect(runs[0]?.input).toMatchObject({
      type: "start",
      node: "start",
      event: { type: "Manual", id: runId, data: { sku: "张三 13800000000" } },
    });
    await runBatch(world, () => ({}));
    expect(await dumpOf(world)).not.toContain("13800000000");
  });

  it("is made once for a key, however many ask at once; other content under the key is refused", async () => {
    const flowId = await flowWith(SKU);
    const asked = { inputs: { sku: "A-1" }, key: "press 1" };
    const answers = await Promise.all(Array.from({ length: 8 }, () => start(flowId, asked)));
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(answers.map(({ runId }) => runId)).size).toBe(1);
    await expect(start(flowId, { ...asked, inputs: { sku: "A-2" } })).rejects.toMatchObject({
      code: "run_key_used",
      params: { runId: answers[0]?.runId },
    });
    const acts = await inControlTransaction(world.db, (tx) =>
      listActs(tx, { subject: "run", subjectId: answers[0]?.runId ?? "" }),
    );
    expect(acts).toMatchObject([{ code: "run.started", params: { flow: "补发" }, cause: BY_TEST }]);
  });

  it("is about an order where it may be, and sees its version", async () => {
    const flowId = await flowWith({ inputs: {}, order: "required" });
    const orderId = await newOrder();
    await expect(start(flowId)).rejects.toMatchObject({ code: "run_order_required" });
    const { runId } = await start(flowId, { orderId });
    const { runs } = await live((tx) => claim(world, tx));
    expect(runs).toMatchObject([{ id: runId, orderId, input: { event: { orderId, orderVersion: 1 } } }]);
  });

  it("is refused where its inputs, its order or the asker's sight do not allow it, and nothing is kept", async () => {
    const flowId = await flowWith(SKU);
    const given = { inputs: { sku: "A-1" } };
    const orderId = await newOrder();
    const elsewhere = { shopIds: [randomUUID()], warehouseIds: null };
    await expect(start(flowId)).rejects.toMatchObject({ code: "run_input_invalid", params: { name: "sku" } });
    await expect(start(flowId, { ...given, orderId })).rejects.toMatchObject({ code: "run_order_unwanted" });
    await expect(start(flowId, { inputs: { sku: "x".repeat(40_000) } })).rejects.toMatchObject({ code: "too_large" });
    await expect(start(flowId, { ...given, scope: elsewhere })).rejects.toMatchObject({ code: "forbidden" });
    await expect(start(flowId, { ...given, node: "other" })).rejects.toMatchObject({ code: "flow_not_startable" });
    await expect(start(world.flowId, given)).rejects.toMatchObject({ code: "flow_not_startable" });
    const ordered = await flowWith({ inputs: {}, order: "optional" });
    await expect(start(ordered, { orderId, scope: elsewhere })).rejects.toMatchObject({ code: "not_found" });
    const { rows } = await world.db.pool.query("select 1 from live.runs where cause->>'type' = 'system'");
    expect(rows).toEqual([]);
  });

  it("of a paused flow waits until the flow goes on", async () => {
    const flowId = await flowWith(SKU);
    await live((tx) => setFlowPaused(tx, { flowId, paused: true, reason: "盘点", cause: BY_TEST }));
    const { runId } = await start(flowId, { inputs: { sku: "A-1" } });
    const { rows } = await world.db.pool.query("select id, lane from live.runs");
    expect(rows).toEqual([{ id: runId, lane: "held" }]);
  });
});

it("lists where runs may be started, with what they ask for", async () => {
  const flowId = await flowWith(SKU);
  expect(await live((tx) => listStartableFlows(tx, flowId))).toEqual([
    { flowId, flowName: "补发", node: "start", nodeName: "按下运行", manual: SKU },
  ]);
  expect(await live((tx) => listStartableFlows(tx, world.flowId))).toEqual([]);
});
