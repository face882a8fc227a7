import { randomUUID } from "node:crypto";
import type { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import type { CallEffect } from "@orderloom/schema/run/effect";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { claimCalls } from "../calls/claim-calls.ts";
import { settleCalls } from "../calls/settle-calls.ts";
import { inHotTransaction, inTransaction } from "../database/database.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { BY_TEST } from "../testing/control.ts";
import { runBatch, type WantedTurn } from "../testing/turns.ts";
import { accept, createWorld, dumpOf, messageOf, type World } from "../testing/world.ts";
import { cancelRun } from "./cancel-run.ts";
import type { ClaimedRun } from "./claim-runs.ts";
import { readPastEffects } from "./past-effects.ts";
import { type Retry, retryRun } from "./retry-run.ts";
import { readRetryStart, retryEditor } from "./retry-start.ts";
import { findKilledRuns, writeSlot } from "./runner-slots.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.pool.query("truncate live.runs, live.calls");
});

const live = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(world.db, "live", work);

const retry = (runId: Id, more: Partial<Retry> = {}) =>
  live((tx) =>
    retryRun(tx, world.keys, { runId, scope: WHOLE_SCOPE, reason: "修好了", cause: BY_TEST, node: "start", ...more }),
  );

/** Lets a new run end as wanted and returns it. */
async function endedRun(wanted: WantedTurn = { status: "failed" }): Promise<ClaimedRun> {
  await accept(world, [messageOf(world)]);
  const [run] = await runBatch(world, () => wanted);
  if (!run) throw new Error("no run");
  return run;
}

function call(key: string | null): CallEffect {
  return {
    type: "call.make",
    performer: "test",
    connectionId: null,
    content: {},
    key,
    idempotency: "key",
    timeoutMs: 1_000,
  };
}

/** A run whose call ended so; the run itself failed afterwards. */
async function runWithCall(key: string | null, ending: "ok" | "failed" | "unknown"): Promise<Id> {
  await accept(world, [messageOf(world)]);
  const waits = { step: "node:1", wait: { type: "call" as const } };
  const [run] = await runBatch(world, () => ({ waits, effects: [call(key)] }));
  const claimed = await live((tx) => claim(tx));
  const said = { code: "call_failed", params: {} } as const;
  const result = ending === "ok" ? { type: "ok" as const, result: {} } : { type: ending, ...said };
  // A peer that tells no repeats apart: an unknown end stays unknown.
  if (ending === "unknown") await world.db.pool.query("update live.calls set idempotency = 'none'");
  await live((tx) =>
    settleCalls(
      tx,
      world.keys,
      claimed.map(({ id, epoch }) => ({ id, epoch, result })),
    ),
  );
  // It waits at what nobody knows until somebody gives the whole run up.
  if (ending === "unknown") await live((tx) => cancelRun(tx, { runId: run?.id ?? "", reason: "算了" }));
  await runBatch(world, () => ({ status: "failed" }));
  return run?.id ?? "";
}

const claim = (tx: Parameters<typeof claimCalls>[0]) =>
  claimCalls(tx, {
    keys: world.keys,
    owner: randomUUID(),
    limit: 10,
    performers: ["test"],
    leaseMs: 15_000,
  });

it("starts a new run at the node with what the old one had come to, and links the two", async () => {
  const old = await endedRun();
  const runId = await retry(old.id);
  const [run] = await runBatch(world, () => ({}));
  expect(run).toMatchObject({ id: runId, retryOf: old.id, seq: 0, orderId: old.orderId, versionId: old.versionId });
  expect(run?.input).toMatchObject({ type: "retry", node: "start", outputs: { node: "start" } });
  const trigger = old.input.type === "start" ? old.input.event : null;
  expect(run?.input).toMatchObject({ event: trigger });
  const { rows } = await world.db.pool.query(
    "select id, retry_of, retried_by from live.runs_done where order_id = $1 order by id",
    [old.orderId],
  );
  expect(rows).toEqual([
    { id: old.id, retry_of: null, retried_by: runId },
    { id: runId, retry_of: old.id, retried_by: null },
  ]);
});

it("makes one run of any number of retries, and tells the others of it", async () => {
  const old = await endedRun();
  const answers = await Promise.allSettled(Array.from({ length: 5 }, () => retry(old.id)));
  const made = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
  expect(made).toHaveLength(1);
  const refusals = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  for (const refusal of refusals) expect(refusal).toMatchObject({ code: "run_retried", params: { runId: made[0] } });
});

it("refuses what is open, is out of the reader's sight, or has no such node or version", async () => {
  await accept(world, [messageOf(world)]);
  const { rows } = await world.db.pool.query<{ id: Id }>("select id from live.runs");
  await expect(retry(rows[0]?.id ?? "")).rejects.toMatchObject({ code: "run_open" });
  const [ended] = await runBatch(world, () => ({ status: "failed" }));
  const runId = ended?.id ?? "";
  const scope = { shopIds: [randomUUID()], warehouseIds: null };
  await expect(retry(runId, { scope })).rejects.toMatchObject({ code: "not_found" });
  await expect(retry(runId, { node: "gone" })).rejects.toMatchObject({ code: "run_node_missing" });
  await expect(retry(runId, { versionId: randomUUID() })).rejects.toMatchObject({ code: "run_version_other" });
  await expect(retry(randomUUID())).rejects.toMatchObject({ code: "not_found" });
});

it("keeps what a business key did, and lets go of a key whose call failed for good", async () => {
  const paid = await runWithCall("refund:1", "ok");
  expect(await live((tx) => readPastEffects(tx, paid))).toMatchObject([{ key: "refund:1", repeat: "kept" }]);
  await retry(paid);
  const waits = { step: "node:1", wait: { type: "call" as const } };
  await runBatch(world, () => ({ waits, effects: [call("refund:1")] }));
  expect(await live(claim)).toEqual([]);
  const refused = await runWithCall("refund:2", "failed");
  expect(await live((tx) => readPastEffects(tx, refused))).toMatchObject([{ key: "refund:2", repeat: "anew" }]);
  await retry(refused);
  await runBatch(world, () => ({ waits, effects: [call("refund:2")] }), { lanes: ["fresh"] });
  expect((await live(claim)).map(({ key }) => key)).toEqual(["refund:2"]);
});

it("tells what would be done twice, and waits for the end of what nobody knows", async () => {
  const told = await runWithCall(null, "ok");
  expect(await live((tx) => readPastEffects(tx, told))).toMatchObject([{ key: null, repeat: "again", node: "node" }]);
  const unknown = await runWithCall(null, "unknown");
  await expect(retry(unknown)).rejects.toMatchObject({ code: "run_call_open" });
});

it("starts with what a person changed, sealed, and keeps what they could not see", async () => {
  const old = await endedRun({ status: "failed", readPersonal: true });
  const reading = { runId: old.id, roles: ["operator"] as const, ...WHOLE_SCOPE };
  const shown = await live((tx) => readRetryStart(tx, world.keys, reading));
  expect(shown).toMatchObject({ content: "masked", outputs: { node: "start" } });
  const change = (edits: Parameters<typeof retryEditor>[2]["edits"]) =>
    live((tx) =>
      retryRun(tx, world.keys, {
        runId: old.id,
        scope: WHOLE_SCOPE,
        reason: "",
        cause: BY_TEST,
        node: "start",
        edit: retryEditor(tx, world.keys, { ...reading, edits }),
      }),
    );
  await expect(change({ outputs: { other: 1 } })).rejects.toMatchObject({ code: "invalid_input" });
  await expect(change({ data: "text" })).rejects.toMatchObject({ code: "invalid_input", params: { path: "data" } });
  await change({ outputs: { node: { weight: "4711 grams" } } });
  expect(await dumpOf(world)).not.toContain("4711 grams");
  const [run] = await runBatch(world, () => ({}));
  expect(run?.personal).toBe(true);
  expect(run?.input).toMatchObject({ type: "retry", outputs: { node: { weight: "4711 grams" } } });
});

it("tries a run again from its trigger that killed its runners before it had made a turn", async () => {
  await accept(world, [messageOf(world)]);
  const { rows } = await world.db.pool.query<{ id: Id }>("update live.runs set starts = 3 returning id");
  const [{ id } = { id: "" }] = rows;
  await writeSlot(world.db, { runnerId: randomUUID(), place: "", slot: 0, env: "live" }, [id]);
  await world.db.pool.query("update control.runner_slots set renewed_at = now() - interval '1 min'");
  const found = await inHotTransaction(world.db, "live", (tx) => findKilledRuns(tx, LIMITS));
  expect(found.dead).toEqual([id]);
  const runId = await retry(id, { node: undefined });
  const [run] = await runBatch(world, () => ({}));
  expect(run).toMatchObject({ id: runId, input: { type: "retry", node: "start", outputs: {} } });
  expect(run?.input).toMatchObject({ event: { type: "OrderPaid" } });
});
