import type { Program } from "@orderloom/engine/program";
import { FlowTest, type Graph } from "@orderloom/schema/graph/graph";
import { stripTestOrder } from "@orderloom/schema/graph/strip-tests";
import { Json } from "@orderloom/schema/json";
import type { EventType } from "@orderloom/schema/order/event";
import { ANY_SHOP, expectationOf, playTest, type TriedOrder } from "./play-test.ts";
import type { TrialAnswers } from "./play-trial.ts";

type Saved = {
  readonly id: string;
  readonly name: string;
  readonly event: EventType;
  readonly order: TriedOrder;
  /** Whether the order is one of the shelf, so of whatever shop the flow listens to. */
  readonly invented: boolean;
  readonly answers: TrialAnswers;
};

/** Ids and numbers of a real order lead back to it, and with it to a person: a test keeps none of them. */
const NOBODYS_ORDER = { id: "00000000-0000-4000-8000-000000000001", orderNo: "TEST", externalNo: "TEST" } as const;

/**
 * A test of what is tried, expecting what the draft does with it now; the personal part of its order is replaced
 * first, as it will be whenever the test is played. Null when it cannot be played.
 */
export function makeTest(draft: { graph: Graph; program: Program }, saved: Saved): FlowTest | null {
  const { id, name, event, invented, answers } = saved;
  const { view: order, refund } = saved.order;
  const facts = { ...order.facts, ...NOBODYS_ORDER, ...(invented ? { shopId: ANY_SHOP } : {}) };
  const kept = { facts, lines: order.lines ?? [], doc: order.doc ?? {}, private: order.private ?? {}, refund };
  const json = Json.parse(JSON.parse(JSON.stringify(kept)));
  const made = FlowTest.safeParse({
    ...{ id, name, event, answers },
    order: json,
    expected: { status: "done", state: order.facts.state, way: [] },
  });
  return made.success ? expectNow(draft, { ...made.data, order: stripTestOrder(made.data.order) }) : null;
}

/** The test, expecting what the draft does now; null when it cannot be played. */
export function expectNow(draft: { graph: Graph; program: Program }, test: FlowTest): FlowTest | null {
  const trial = playTest(test, draft);
  return trial && { ...test, expected: expectationOf(trial.rehearsal) };
}
