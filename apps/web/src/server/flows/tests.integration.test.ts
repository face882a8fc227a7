import { compile } from "@orderloom/engine/compile";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph } from "@orderloom/schema/graph/graph";
import type { Role } from "@orderloom/schema/role";
import { listActs } from "@orderloom/store/control/control-audit";
import { inControlTransaction } from "@orderloom/store/database/database";
import { addPerson } from "@orderloom/store/testing/control";
import { createTestDatabase, type TestDatabase } from "@orderloom/store/testing/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ANY_SHOP } from "../../lib/trial/play-test.ts";
import { makeTest } from "../../lib/trial/save-test.ts";
import { sampleView, TRIAL_SAMPLES } from "../../lib/trial/trial-samples.ts";
import { createCallerFactory } from "../trpc.ts";
import { flowsRouter } from "./router.ts";
import { flowThat } from "./testing/small-flow.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const callerOf = createCallerFactory(flowsRouter);

async function signIn(name: string, roles: readonly Role[]) {
  const { personId } = await inControlTransaction(database.db, (tx) => addPerson(tx, { name, roles }));
  const signedIn = {
    sessionId: "s",
    personId,
    name,
    email: `${personId}@example.com`,
    roles,
    scope: { shopIds: null, warehouseIds: null },
    preferences: { language: "zh", zone: "Asia/Shanghai", currency: "CNY" },
  } as const;
  return callerOf({ db: database.db, environment: "live", language: "zh", signedIn });
}

/** A flow with a test that its own way makes green. */
function tested(to: string): Graph {
  const graph = flowThat(to);
  const [sample] = TRIAL_SAMPLES;
  if (!sample) throw new Error("no sample");
  const saved = {
    id: "t1",
    name: "普通订单",
    start: { type: "event", event: "OrderPaid" },
    invented: true,
    answers: {},
  } as const;
  const made = makeTest(
    { graph, program: compile(graph, CATALOGUE) },
    { ...saved, order: { view: sampleView(sample, ANY_SHOP), refund: null } },
  );
  if (!made) throw new Error("not saved");
  return { ...graph, trials: { answers: {}, tests: [made] } };
}

const GREEN = tested("cancelled");
/** The test of one flow kept by another one that does something else. */
const RED: Graph = { ...flowThat("pending_review"), ...(GREEN.trials && { trials: GREEN.trials }) };

test("a red test stops publishing, and whoever may goes past it with a word that stays", async () => {
  const [operator, admin] = [await signIn("李娜", ["operator"]), await signIn("管理员", ["admin"])];
  const { flowId } = await operator.create({ name: "用例", graph: GREEN });
  expect(await operator.publish({ flowId, revision: 1 })).toMatchObject({ ok: true, number: 1 });
  await operator.saveDraft({ flowId, revision: 1, graph: RED });
  expect(await operator.publish({ flowId, revision: 2 })).toMatchObject({
    ok: false,
    problems: [{ code: "test_red", params: { test: "普通订单" } }],
  });
  const despite = { flowId, revision: 2, despiteTests: true, note: "用例明天更新" };
  await expect(operator.publish(despite)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await admin.publish(despite)).toMatchObject({ ok: true, number: 2 });
  const [act] = await inControlTransaction(database.db, (tx) => listActs(tx, { subject: "flow", subjectId: flowId }));
  expect(act).toMatchObject({ code: "flow.published", params: { redTests: 1, note: "用例明天更新" } });
  expect(await operator.rollBack({ flowId, number: 1 })).toMatchObject({ ok: true, number: 3 });
});

test("a review is not asked for with red tests, but by whoever may", async () => {
  const [operator, admin] = [await signIn("李娜", ["operator"]), await signIn("管理员", ["admin"])];
  const colleague = await signIn("王强", ["ops_manager"]);
  const { flowId } = await operator.create({ name: "复核用例", graph: RED });
  await admin.setReviewRequired({ flowId, required: true });
  expect(await operator.requestReview({ flowId, revision: 1 })).toMatchObject({ ok: false });
  const asked = await admin.requestReview({ flowId, revision: 1, despiteTests: true });
  const reviewId = asked.ok ? asked.reviewId : "";
  expect(await colleague.approveReview({ flowId, reviewId })).toMatchObject({ ok: true, number: 1 });
});

test("whatever is sent, no test keeps anything of a person", async () => {
  const operator = await signIn("李娜", ["operator"]);
  const tests = GREEN.trials?.tests.map((kept) => ({ ...kept, order: { ...kept.order, private: { name: "金丝雀" } } }));
  const { flowId } = await operator.create({
    name: "脱敏",
    graph: { ...GREEN, trials: { answers: {}, tests: tests ?? [] } },
  });
  expect(JSON.stringify((await operator.draft({ flowId })).graph)).not.toContain("金丝雀");
});
