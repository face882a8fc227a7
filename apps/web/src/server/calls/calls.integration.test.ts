import { randomUUID } from "node:crypto";
import { LIMITS } from "@orderloom/schema/limits";
import { claimCalls } from "@orderloom/store/calls/claim-calls";
import { settleCalls } from "@orderloom/store/calls/settle-calls";
import { inHotTransaction } from "@orderloom/store/database/database";
import { runBatch, type WantedTurn } from "@orderloom/store/testing/turns";
import { accept, messageOf } from "@orderloom/store/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OrderWorld, openOrderWorld } from "../testing/order-world.ts";

let world: OrderWorld;
beforeAll(async () => {
  world = await openOrderWorld();
});
afterAll(() => world.close());

const CALL: WantedTurn = {
  waits: { step: "start:1", wait: { type: "call" } },
  effects: [
    {
      type: "call.make",
      performer: "connector.http-request",
      connectionId: null,
      content: { body: "canary-content" },
      key: null,
      idempotency: "none",
      timeoutMs: 1_000,
    },
  ],
};

/** A call that its peer never answered clearly. */
async function unknownCall(): Promise<string> {
  await accept(world, [messageOf(world)]);
  await runBatch(world, () => CALL);
  const { keys } = world;
  const options = {
    owner: randomUUID(),
    limit: 1,
    perConnection: 8,
    performers: ["connector.http-request"],
    except: [],
  };
  return inHotTransaction(world.db, "live", async (tx) => {
    const [call] = await claimCalls(tx, { ...options, keys, leaseMs: LIMITS.leaseMs });
    if (!call) throw new Error("nothing to claim");
    const result = { type: "unknown", code: "http_status", params: { status: 504 } } as const;
    await settleCalls(tx, keys, [{ ...call, result }]);
    return call.id;
  });
}

test("a call of unknown outcome is counted and shown to whoever decides, without what it says, and decided once", async () => {
  const callId = await unknownCall();
  const { call } = await world.signIn(["finance"]);
  expect(await call.calls.countUnknown()).toBe(1);
  const { items } = await call.calls.unknown({ open: true, direction: "forward" });
  expect(items).toMatchObject([{ id: callId, isAwaited: true, words: { title: { zh: expect.any(String) } } }]);
  const shown = await call.calls.getUnknown({ callId });
  expect(shown).toMatchObject({
    failure: { code: "http_status", params: { status: 504 } },
    attempts: [{ result: "unknown" }],
  });
  expect(JSON.stringify([items, shown])).not.toContain("canary-content");
  const answer = { callId, decision: "happened", values: {}, reason: "查到了" } as const;
  await expect(call.calls.decide({ ...answer, reason: "  " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await call.calls.decide(answer);
  expect(await call.calls.countUnknown()).toBe(0);
  const { call: other } = await world.signIn(["admin"], { name: "郑宁" });
  await expect(other.calls.decide({ ...answer, decision: "failed" })).rejects.toMatchObject({
    code: "CONFLICT",
    cause: { code: "call_decided", params: { decision: "happened", name: "周岚" } },
  });
  expect((await other.calls.unknown({ open: false })).items).toMatchObject([{ id: callId, deciderName: "周岚" }]);
});

test("who may only look does not decide, and other shops' calls are nobody's business", async () => {
  const callId = await unknownCall();
  const { call: auditor } = await world.signIn(["auditor"]);
  expect((await auditor.calls.unknown({ open: true })).items).toMatchObject([{ id: callId }]);
  const answer = { callId, decision: "failed", values: {}, reason: "没有" } as const;
  await expect(auditor.calls.decide(answer)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const { call: elsewhere } = await world.signIn(["finance"], { shopIds: [randomUUID()] });
  expect((await elsewhere.calls.unknown({ open: true })).items).toEqual([]);
  await expect(elsewhere.calls.getUnknown({ callId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(elsewhere.calls.decide(answer)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
