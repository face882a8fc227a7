import { randomUUID } from "node:crypto";
import { LIMITS } from "@orderloom/schema/limits";
import { addsUp, sumEffects } from "@orderloom/schema/run/effects-report";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inHotTransaction, inTransaction } from "../database/database.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { runBatch, type WantedTurn } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { claimCalls } from "./claim-calls.ts";
import { countEffects, listEffects } from "./effects-report.ts";
import { settleCalls } from "./settle-calls.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const call = (key: string | null): WantedTurn => ({
  waits: { step: "http:1", wait: { type: "call" } },
  effects: [
    {
      type: "call.make",
      performer: "connector.http-request",
      connectionId: null,
      content: {},
      key,
      idempotency: "none",
      timeoutMs: 1_000,
    },
  ],
});

const RESULTS = [
  { type: "ok", result: {} },
  { type: "failed", code: "call_refused", params: {} },
  { type: "unknown", code: "call_timeout", params: {} },
] as const;

const period = () => ({ from: new Date(Date.now() - 3_600_000), to: new Date(Date.now() + 60_000) });
const counts = (by: "connection" | "performer" | "flow", scope = WHOLE_SCOPE) =>
  inTransaction(world.db, "live", (tx) => countEffects(tx, { period: period(), by, scope }));
const items = (count: Parameters<typeof listEffects>[1]["count"]) =>
  inTransaction(world.db, "live", (tx) =>
    listEffects(tx, {
      period: period(),
      count,
      by: "flow",
      group: { key: world.flowId },
      scope: WHOLE_SCOPE,
      limit: 9,
    }),
  );

/** Plans a call in a run of its own and lets its first attempt end so; null: nobody tries it. */
async function made(result: (typeof RESULTS)[number] | null, key: string | null = null): Promise<void> {
  await accept(world, [messageOf(world)]);
  await runBatch(world, () => call(key), { lanes: ["fresh"] });
  const { keys } = world;
  const options = {
    owner: randomUUID(),
    limit: 1,
    perConnection: 8,
    performers: ["connector.http-request"],
    except: [],
  };
  if (!result) return;
  await inHotTransaction(world.db, "live", async (tx) => {
    const [claimed] = await claimCalls(tx, { ...options, keys, leaseMs: LIMITS.leaseMs });
    if (claimed) await settleCalls(tx, keys, [{ ...claimed, result }]);
  });
}

test("each effect of a period stands in one place, a repeat of one done is told apart, and each number has its calls", async () => {
  for (const result of RESULTS) await made(result);
  await made(null);
  const [group] = await counts("performer");
  expect(group).toMatchObject({
    key: "connector.http-request",
    intended: 4,
    attempted: 3,
    confirmed: 1,
    failed: 1,
    unknown: 1,
    open: 1,
    doubled: 0,
  });
  const flows = await counts("flow");
  expect(flows).toMatchObject([{ key: world.flowId, name: "Flow", intended: 4 }]);
  expect(addsUp(sumEffects(flows))).toBe(true);
  expect(await counts("connection")).toMatchObject([{ key: null, name: null, intended: 4 }]);
  expect(await items("unknown")).toMatchObject([
    { status: "unknown", attempts: 1, code: "call_timeout", flowName: "Flow" },
  ]);
  expect(await items("intended")).toHaveLength(4);
  expect(await counts("flow", { shopIds: [randomUUID()], warehouseIds: null })).toEqual([]);
});

test("an effect asked for again, while it is done or after, counts as a repeat that was not made", async () => {
  await accept(world, [messageOf(world)]);
  const [before] = await counts("performer");
  const twice = [...(call("ship:3").effects ?? []), ...(call("ship:3").effects ?? [])];
  await runBatch(world, () => ({ ...call("ship:3"), effects: twice }), { lanes: ["fresh"] });
  const [after] = await counts("performer");
  expect(after).toMatchObject({ intended: (before?.intended ?? 0) + 1, suppressed: (before?.suppressed ?? 0) + 1 });
});
