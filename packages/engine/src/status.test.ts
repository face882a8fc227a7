import type { Failure, RunStatus, Token } from "@orderloom/schema/run/run";
import { expect, test } from "vitest";
import { earliestWake, isFinished, statusOf } from "./status.ts";

const ready: Token = { type: "ready", id: "t1", node: "a" };
const waiting: Token = { type: "waiting", id: "t2", node: "b", step: "b:1", wait: { type: "call" } };
const failure: Failure = { code: "internal", params: {}, node: "a" };

test.each<[RunStatus, Token[], Failure | null]>([
  ["done", [], null],
  ["ready", [ready], null],
  ["ready", [waiting, ready], null],
  ["waiting", [waiting], null],
  ["failed", [], failure],
])("%s", (status, tokens, failed) => {
  expect(statusOf({ tokens, failure: failed })).toBe(status);
});

test("only done, failed and cancelled are final", () => {
  const statuses: readonly RunStatus[] = ["ready", "waiting", "done", "failed", "cancelled"];
  expect(statuses.filter(isFinished)).toEqual(["done", "failed", "cancelled"]);
});

function timer(wakeAt: string): Token {
  return { type: "waiting", id: "t3", node: "c", step: "c:1", wait: { type: "timer", wakeAt } };
}

test.each([
  { tokens: [ready, waiting], wakeAt: null },
  { tokens: [timer("2026-11-21T12:00:01Z"), waiting, timer("2026-11-21T12:00:00Z")], wakeAt: "2026-11-21T12:00:00Z" },
  { tokens: [timer("2026-11-21T12:00:00.500Z"), timer("2026-11-21T12:00:00Z")], wakeAt: "2026-11-21T12:00:00Z" },
  { tokens: [timer("2026-11-21T12:00Z"), timer("2026-11-21T12:00:00.1Z")], wakeAt: "2026-11-21T12:00Z" },
])("the earliest timer wakes the run, whatever its precision: $wakeAt", ({ tokens, wakeAt }) => {
  expect(earliestWake({ tokens })).toBe(wakeAt);
});
