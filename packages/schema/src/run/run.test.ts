import { describe, expect, test } from "vitest";
import { Cause } from "../cause.ts";
import { minute, orderOf } from "../testing/orders.ts";
import { Effect, OrderEffect } from "./effect.ts";
import { InputData, RunState, Token, TraceStep, Wait } from "./run.ts";

const ID = orderOf().id;
const TEXT = { zh: "大额订单", en: "Large order" };

describe("what runs are made of survives JSON unchanged", () => {
  const state: RunState = {
    status: "waiting",
    tokens: [
      { type: "ready", id: "t1", node: "a" },
      { type: "waiting", id: "t2", node: "b", step: "b:1", wait: { type: "timer", wakeAt: minute(1) } },
    ],
    outputs: { a: { ok: true, list: [1, null] } },
    visits: { a: 1, b: 1 },
    steps: 2,
    nextToken: 3,
    trigger: { type: "OrderPaid" },
    failure: { code: "http_status", params: { status: 500 }, node: "a" },
  };

  test("a run's state", () => {
    expect(RunState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  test.each<InputData>([
    { type: "start", node: "s", event: {} },
    { type: "continue" },
    { type: "call.settled", step: "a:1", outcome: { type: "ok", result: { id: "x" } } },
    { type: "call.settled", step: "a:1", outcome: { type: "unknown", code: "call_unknown", params: {} } },
    { type: "approval.decided", step: "a:1", decision: "approved", comment: "", decidedBy: "p" },
    { type: "timer.due", step: "a:1" },
    { type: "cancel", reason: "r" },
  ])("the input $type", (input) => {
    expect(InputData.parse(JSON.parse(JSON.stringify(input)))).toEqual(input);
  });

  test.each<Effect>([
    { type: "order.set_state", to: "cancelled", reason: "缺货" },
    { type: "order.add_hold", code: "risk", reason: "" },
    { type: "order.remove_tag", tag: "vip" },
    {
      type: "notice.create",
      audience: { type: "role", role: "supervisor" },
      title: TEXT,
      text: TEXT,
      mailConnectionId: null,
    },
    { type: "approval.request", chainId: ID, title: TEXT, amount: null, refundId: null },
    {
      type: "call.make",
      performer: "mail",
      connectionId: ID,
      content: {},
      key: null,
      idempotency: "none",
      timeoutMs: 1,
    },
  ])("the effect $type", (effect) => {
    expect(Effect.parse(JSON.parse(JSON.stringify(effect)))).toEqual(effect);
  });

  test.each<Cause>([
    { type: "run", runId: ID, step: "a:1" },
    { type: "person", personId: "p" },
    { type: "connection", connectionId: ID, eventId: ID },
    { type: "token", tokenId: ID, eventId: ID },
    { type: "system", name: "demo" },
  ])("the cause $type", (cause) => {
    expect(Cause.parse(JSON.parse(JSON.stringify(cause)))).toEqual(cause);
  });

  test("a step of the trace", () => {
    const step: TraceStep = {
      step: "a:1",
      node: "a",
      phase: "visit",
      port: "out",
      waits: null,
      failure: null,
      decidedBy: "/and/1",
      input: {},
      output: null,
    };
    expect(TraceStep.parse(JSON.parse(JSON.stringify(step)))).toEqual(step);
  });
});

describe("closed unions are closed", () => {
  test.each<[string, { safeParse(value: unknown): { success: boolean } }, unknown]>([
    ["a token that is neither", Token, { type: "gone", id: "t", node: "a" }],
    ["a ready token that waits", Token, { type: "ready", id: "t", node: "a", wait: { type: "call" } }],
    ["a wait for nothing known", Wait, { type: "weather" }],
    ["a timer without a moment", Wait, { type: "timer" }],
    ["a cause that is absent", Cause, null],
    ["an effect nobody declared", Effect, { type: "order.delete" }],
    ["a state that is none", OrderEffect, { type: "order.set_state", to: "lost", reason: null }],
    ["an empty tag", OrderEffect, { type: "order.add_tag", tag: "" }],
  ])("%s is refused", (...row) => {
    const [, schema, value] = row;
    expect(schema.safeParse(value).success).toBe(false);
  });
});
