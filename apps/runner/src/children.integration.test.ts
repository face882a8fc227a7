import { randomUUID } from "node:crypto";
import { compile } from "@orderloom/engine/compile";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { GRAPH_SCHEMA_VERSION, type Graph } from "@orderloom/schema/graph/graph";
import type { IncomingOrder } from "@orderloom/schema/order/order";
import { incomingOf } from "@orderloom/schema/testing/orders";
import { inTransaction } from "@orderloom/store/database/database";
import { createFlow } from "@orderloom/store/flows/flows";
import { publishVersion } from "@orderloom/store/flows/publish-version";
import { cancelRun } from "@orderloom/store/runs/cancel-run";
import { BY_TEST } from "@orderloom/store/testing/control";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { edge, node } from "./testing/graph.ts";
import { createWorld, eventually, type World } from "./testing/world.ts";

const graphOf = (nodes: Graph["nodes"], wires: readonly (readonly [string, string, string])[]): Graph => ({
  schemaVersion: GRAPH_SCHEMA_VERSION,
  nodes,
  edges: wires.map((wire) => edge(...wire)),
  notes: [],
  groups: [],
  settings: { oneOpenRunPer: null },
});

/** Gives back its item; one that is no number fails at the door. */
const ECHO = graphOf(
  [
    node("called", "trigger.called", { inputs: { item: "number", index: "number" } }),
    node("result", "control.result", { values: { item: "{{ outputs.called.item }}" } }),
  ],
  [["called", "out", "result"]],
);
/** Fails for a line whose text is no moment. */
const PAST = graphOf(
  [
    node("called", "trigger.called", { inputs: { item: "json", index: "number" } }),
    node("wait", "control.wait", { until: { type: "path", path: "outputs.called.item.specText" }, inWorkTime: false }),
  ],
  [["called", "out", "wait"]],
);
/** Waits for what never comes. */
const SLEEP = graphOf(
  [
    node("called", "trigger.called", { inputs: {} }),
    node("wait", "control.wait-event", { of: { type: "key", key: "never", names: [] }, timeoutMs: null }),
  ],
  [["called", "out", "wait"]],
);

let world: World;
let token: string;
beforeAll(async () => {
  world = await createWorld();
  token = await world.token(["events:write"]);
});
afterAll(() => world.close());

const publish = (graph: Graph) =>
  inTransaction(world.db, "live", async (tx) => {
    const { flowId } = await createFlow(tx, { name: randomUUID(), cause: BY_TEST });
    const { triggers, requires } = compile(graph, CATALOGUE);
    await publishVersion(tx, { flowId, graph, triggers, requires, cause: BY_TEST });
    return flowId;
  });

/** A new order, and the one run of the flow that it starts: the next one, when the runner had not heard of the flow. */
async function startRun(
  flowId: string,
  changes: Partial<IncomingOrder> = {},
): Promise<{ id: string; orderId: string }> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    const run = await sendOrder(flowId, changes);
    if (run || performance.now() > deadline) return run ?? { id: "", orderId: "" };
  }
}

async function sendOrder(
  flowId: string,
  changes: Partial<IncomingOrder>,
): Promise<{ id: string; orderId: string } | null> {
  const order = incomingOf({ externalNo: randomUUID(), ...changes });
  const body = { shopId: world.shopId, key: randomUUID(), occurredAt: order.times.placedAt, order };
  const answer = await fetch(`${world.url}/v1/events`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  const { orderId } = z.object({ orderId: z.string() }).parse(await answer.json());
  const find = () =>
    world.db.pool.query<{ id: string }>(
      "select id from live.runs where flow_id = $1 and order_id = $2 union all select id from live.runs_done where flow_id = $1 and order_id = $2",
      [flowId, orderId],
    );
  const { rows } = await find();
  return rows[0] ? { id: rows[0].id, orderId } : null;
}

type Ended = {
  readonly status: string;
  readonly code: string | null;
  readonly state: { readonly outputs: { readonly [node: string]: unknown } } | null;
};
const endOf = async (runId: string): Promise<Ended | undefined> => {
  const ask = () =>
    world.db.pool.query<Ended>("select status, failure_code as code, state from live.runs_done where id = $1", [runId]);
  // Runs about one order take turns: 250 of them need a while on a busy machine.
  for (let waits = 0; waits < 5; waits += 1) {
    const [end] = (await eventually(ask, ({ rows }) => rows.length === 1)).rows;
    if (end) return end;
  }
  return undefined;
};
const countOf = async (sql: string, values: unknown[] = []): Promise<number> =>
  (await world.db.pool.query<{ count: number }>(`select count(*)::int as count from ${sql}`, values)).rows[0]?.count ??
  0;

const callOf = (flowId: string) => node("call", "control.sub-flow", { flowId, inputs: { item: "7", index: "0" } });

test("a sub-flow runs about the same order and hands its result back", async () => {
  const parent = graphOf(
    [node("paid", "trigger.order-event", { event: "OrderPaid", shopIds: null }), callOf(await publish(ECHO))],
    [["paid", "out", "call"]],
  );
  const run = await startRun(await publish(parent));
  expect(await endOf(run.id)).toMatchObject({ status: "done" });
  const { rows } = await world.db.pool.query(
    "select order_id, parent_step, item_index, depth, status from live.runs_done where parent_run_id = $1",
    [run.id],
  );
  expect(rows).toEqual([{ order_id: run.orderId, parent_step: "call:1", item_index: 0, depth: 1, status: "done" }]);
  expect(await countOf("live.child_chunks where run_id = $1", [run.id])).toBe(0);
});

test("250 lines run in chunks of 100 at most; what failed is told, and nothing is done twice", {
  timeout: 90_000,
}, async () => {
  const parent = graphOf(
    [
      node("paid", "trigger.order-event", { event: "OrderPaid", shopIds: null }),
      node("each", "control.for-each-parallel", { from: "lines", flowId: await publish(PAST), inputs: {} }),
    ],
    [["paid", "out", "each"]],
  );
  const lines = Array.from({ length: 250 }, (_, index) =>
    incomingOf()
      .lines.slice(0, 1)
      .map((line) => ({
        ...line,
        lineNo: index + 1,
        specText: index % 50 === 7 ? "no moment" : "2026-01-01T00:00:00Z",
      })),
  ).flat();
  const run = await startRun(await publish(parent), { lines });
  let most = 0;
  const isOpen = () => countOf("live.runs where id = $1", [run.id]);
  while ((await isOpen()) > 0) {
    most = Math.max(most, await countOf("live.runs where parent_run_id = $1", [run.id]));
  }
  const end = await endOf(run.id);
  const told = { count: 250, failed: 5, failures: [7, 57, 107, 157, 207].map((index) => ({ index })) };
  expect(end).toMatchObject({ status: "done", state: { outputs: { each: told } } });
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(100);
  const { rows } = await world.db.pool.query(
    `select count(*)::int as count, count(distinct item_index)::int as items,
            count(*) filter (where status = 'failed')::int as failed
     from live.runs_done where parent_run_id = $1`,
    [run.id],
  );
  expect(rows).toEqual([{ count: 250, items: 250, failed: 5 }]);
  expect(await countOf("live.child_chunks where run_id = $1", [run.id])).toBe(0);
});

test("a sub-flow that is not there, and one that fails, fail the step", async () => {
  const paid = node("paid", "trigger.order-event", { event: "OrderPaid", shopIds: null });
  const nowhere = await startRun(await publish(graphOf([paid, callOf(randomUUID())], [["paid", "out", "call"]])));
  expect(await endOf(nowhere.id)).toMatchObject({ status: "failed", code: "child_failed" });
  const bad = node("call", "control.sub-flow", { flowId: await publish(ECHO), inputs: { item: "seven" } });
  const failing = await startRun(await publish(graphOf([paid, bad], [["paid", "out", "call"]])));
  expect(await endOf(failing.id)).toMatchObject({ status: "failed", code: "child_failed" });
});

test("who is cancelled cancels the runs it waits for", async () => {
  const paid = node("paid", "trigger.order-event", { event: "OrderPaid", shopIds: null });
  const run = await startRun(await publish(graphOf([paid, callOf(await publish(SLEEP))], [["paid", "out", "call"]])));
  const waits = () => countOf("live.waits w join live.runs r on r.id = w.run_id where r.parent_run_id = $1", [run.id]);
  expect(await eventually(waits, (count) => count === 1)).toBe(1);
  await inTransaction(world.db, "live", (tx) => cancelRun(tx, { runId: run.id, reason: "enough" }));
  expect(await endOf(run.id)).toMatchObject({ status: "cancelled" });
  const cancelled = () => countOf("live.runs_done where parent_run_id = $1 and status = 'cancelled'", [run.id]);
  expect(await eventually(cancelled, (count) => count === 1)).toBe(1);
});
