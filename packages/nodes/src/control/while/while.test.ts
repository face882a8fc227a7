import { LIMITS } from "@orderloom/schema/limits";
import { expect, test } from "vitest";
import { contextWith, orderWith } from "../../testing/order.ts";
import { whileDefinition } from "./definition.ts";
import { WhileParams } from "./params.ts";

const params = WhileParams.parse({ rule: { "!=": [{ var: "outputs.query.state" }, "done"] }, limit: 2 });
const ask = (state: string, round?: number) => {
  const loop = round === undefined ? {} : { loop: { round, items: [] } };
  return whileDefinition.evaluate(contextWith(params, { outputs: { query: { state } }, ...loop }));
};

test("makes rounds while the rule holds, up to its limit", () => {
  expect(ask("open")).toEqual({ type: "again", port: "again", output: { round: 1 } });
  expect(ask("open", 1)).toEqual({ type: "again", port: "again", output: { round: 2 } });
  expect(ask("open", 2)).toEqual({ type: "goto", port: "limit", output: { round: 2 } });
  expect(ask("done", 1)).toMatchObject({ type: "goto", port: "done", output: { round: 1 } });
  expect(ask("done")).toMatchObject({ type: "goto", port: "done", output: { round: 0 } });
});

test("fails where amounts of two currencies meet", () => {
  const rule = { "<": [{ var: "order.paid" }, { money: [1, "USD"] }] };
  const ctx = contextWith(WhileParams.parse({ rule }), { order: { facts: orderWith({ currency: "CNY" }) } });
  expect(whileDefinition.evaluate(ctx)).toMatchObject({ type: "fail", code: "rule_currency" });
});

test.each([
  [0, false],
  [LIMITS.loopRounds, true],
  [LIMITS.loopRounds + 1, false],
])("a limit of %i rounds is allowed: %s", (limit, allowed) => {
  expect(WhileParams.safeParse({ ...params, limit }).success).toBe(allowed);
});
