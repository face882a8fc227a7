import type { OrderEvent } from "@orderloom/schema/order/event";
import { compileMachine } from "@orderloom/schema/order/state-machine";
import type { RehearsalScene } from "@orderloom/schema/run/rehearsal";
import { describe, expect, it } from "vitest";
import { rehearse } from "./rehearse.ts";
import { deepFreeze } from "./testing/deep-freeze.ts";
import { WAKE_AT } from "./testing/nodes.ts";
import { SAMPLE_ORDER, viewOf } from "./testing/sample-order.ts";
import { programOf, told } from "./testing/take-turns.ts";

const EVENT: OrderEvent = {
  id: "00000000-0000-4000-8000-0000000000e1",
  type: "OrderPaid",
  at: "2026-11-21T09:00:01.000Z",
  orderId: SAMPLE_ORDER.id,
  orderVersion: 1,
  data: {},
};
const APPROVED = { type: "approval", decision: "approved", comment: "fine", decidedBy: "p1" } as const;

function sceneOf(answer: RehearsalScene["answer"], event: OrderEvent = EVENT): RehearsalScene {
  return deepFreeze({ event, order: viewOf(SAMPLE_ORDER), answer });
}

const ALLOCATE = { type: "act", params: { effects: [{ type: "order.set_state", to: "allocated", reason: null }] } };

describe("rehearse", () => {
  it("goes the whole way with the answers of the scene, and leaves the order as the run does", () => {
    const program = programOf({ ask: { type: "wait", params: { for: "approval" } }, allocate: ALLOCATE }, [
      "t:out>ask",
      "ask:answered>allocate",
    ]);
    const played = rehearse(
      program,
      sceneOf(() => APPROVED),
    );
    expect(told(played.trace)).toEqual([
      "t:1 > out",
      "ask:1 waits approval",
      "ask:1 answered > answered",
      "allocate:1 > out",
    ]);
    expect(played).toMatchObject({ status: "done", failure: null, order: { state: "allocated", version: 2 } });
    expect(played.effects.map(({ effect }) => effect.type)).toEqual(["approval.request"]);
  });

  it("moves the order as its type does", () => {
    const program = programOf({ allocate: ALLOCATE }, ["t:out>allocate"]);
    const states = [{ state: SAMPLE_ORDER.state, owner: null, limitMinutes: null, next: [] }];
    const machine = compileMachine({ states }, 1);
    const played = rehearse(program, { ...sceneOf(() => null), machine });
    expect(played).toMatchObject({ status: "failed", failure: { code: "transition_illegal" }, order: SAMPLE_ORDER });
  });

  it("stays waiting when nobody answers, and does not start where nothing listens", () => {
    const program = programOf({ ask: { type: "wait", params: { for: "call" } } }, ["t:out>ask"]);
    expect(
      rehearse(
        program,
        sceneOf(() => null),
      ),
    ).toMatchObject({ status: "waiting", order: SAMPLE_ORDER });
    const other = sceneOf(() => null, { ...EVENT, type: "OrderShipped" });
    expect(rehearse(program, other)).toMatchObject({ status: "not_started", trace: [] });
  });

  it("begins at the trigger that is named, about no order where there is none", () => {
    const program = programOf({ rest: { type: "wait", params: { for: "approval" } } }, ["t:out>rest"]);
    const { id, at } = EVENT;
    const event = { id, type: "Schedule", at, orderId: null, orderVersion: null, data: {} } as const;
    const scene = deepFreeze({ event, order: null, answer: () => APPROVED });
    expect(rehearse(program, { ...scene, node: "t" })).toMatchObject({ status: "done", order: null, refunds: [] });
    expect(rehearse(program, { ...scene, node: "rest" })).toMatchObject({ status: "not_started" });
    expect(rehearse(program, scene)).toMatchObject({ status: "not_started" });
  });

  it("lets a timer be due at its own moment, and ends a run that never rests", () => {
    const program = programOf({ rest: { type: "wait", params: { for: "timer" } } }, ["t:out>rest"]);
    // The test node rests again while the second of the clock is even, and its timers are due at an even one.
    expect(WAKE_AT).toContain(":00.000Z");
    expect(
      rehearse(
        program,
        sceneOf(() => null),
      ),
    ).toMatchObject({ status: "failed", failure: { code: "steps_exceeded" } });
  });

  it("tells a failure as the run has it", () => {
    const program = programOf({ broken: { type: "fail", params: { how: "says_so" } } }, ["t:out>broken"]);
    const played = rehearse(
      program,
      sceneOf(() => null),
    );
    expect(played).toMatchObject({ status: "failed", failure: { code: "call_refused", node: "broken" } });
  });
});
