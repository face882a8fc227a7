import type { Program } from "@orderloom/engine/program";
import { FlowTest, type Graph } from "@orderloom/schema/graph/graph";
import { stripTestOrder } from "@orderloom/schema/graph/strip-tests";
import { JsonObject } from "@orderloom/schema/json";
import { ANY_SHOP, expectationOf, playTest, type TestScene, type TriedOrder } from "./play-test.ts";
import type { TrialAnswers } from "./play-trial.ts";
import { keptStart, type TrialStart } from "./trial-start.ts";

type Tried = {
  readonly start: TrialStart;
  readonly order: TriedOrder;
  readonly answers: TrialAnswers;
};

type Saved = Tried & {
  readonly id: string;
  readonly name: string;
  /** Whether the order is one of the shelf, so of whatever shop the flow listens to. */
  readonly invented: boolean;
};

/** Ids and numbers of a real order lead back to it, and with it to a person: a test keeps none of them. */
const NOBODYS_ORDER = { id: "00000000-0000-4000-8000-000000000001", orderNo: "TEST", externalNo: "TEST" } as const;

/**
 * A test of what is tried, expecting what the draft does with it now; the personal part of its order is replaced
 * first, as it will be whenever the test is played. Null when it cannot be played.
 */
export function makeTest(draft: { graph: Graph; program: Program }, saved: Saved): FlowTest | null {
  const { id, name, invented } = saved;
  const scene = sceneOf(saved, { ...NOBODYS_ORDER, ...(invented ? { shopId: ANY_SHOP } : {}) });
  const state = saved.order.view?.facts.state ?? null;
  const made = FlowTest.safeParse({ ...scene, id, name, expected: { status: "done", state, way: [] } });
  return made.success ? expectNow(draft, made.data) : null;
}

/** What is tried, as others may play it: everything of it is plain data, its person invented, `facts` replaced. */
export function sceneOf({ start, order, answers }: Tried, facts: object = {}): TestScene {
  const { view, refund } = order;
  const kept = view && {
    facts: { ...view.facts, ...facts },
    lines: view.lines ?? [],
    doc: view.doc ?? {},
    private: view.private ?? {},
    refund,
  };
  const plain = kept && stripTestOrder(JsonObject.parse(JSON.parse(JSON.stringify(kept))));
  return { ...keptStart(start), order: plain, answers: { ...answers } };
}

/** The test, expecting what the draft does now; null when it cannot be played. */
export function expectNow(draft: { graph: Graph; program: Program }, test: FlowTest): FlowTest | null {
  const trial = playTest(test, draft);
  return trial && { ...test, expected: expectationOf(trial.rehearsal) };
}
