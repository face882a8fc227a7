import type { Environment } from "@orderloom/schema/ids";
import type { Role } from "@orderloom/schema/role";
import { listActs } from "@orderloom/store/control/control-audit";
import { inControlTransaction } from "@orderloom/store/database/database";
import { addPerson } from "@orderloom/store/testing/control";
import { createTestDatabase, type TestDatabase } from "@orderloom/store/testing/database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCallerFactory } from "../trpc.ts";
import { flowsRouter } from "./router.ts";
import { flowThat } from "./testing/small-flow.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const callerOf = createCallerFactory(flowsRouter);

async function signIn(name: string, roles: readonly Role[], environment: Environment = "live") {
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
  return callerOf({ db: database.db, environment, language: "zh", signedIn });
}

const [FIRST, SECOND] = [flowThat("allocated"), flowThat("cancelled")];
const codesOf = async (flowId: string) =>
  (await inControlTransaction(database.db, (tx) => listActs(tx, { subject: "flow", subjectId: flowId }))).map(
    ({ code }) => code,
  );
const refusal = (code: string) => ({ cause: { code } });

describe("notes and rolling back", () => {
  test("a version keeps its note, and an earlier one comes back as a new version while the draft stays", async () => {
    const flows = await signIn("李娜", ["operator"]);
    const { flowId } = await flows.create({ name: "回滚", graph: FIRST });
    await flows.publish({ flowId, revision: 1, note: "第一版" });
    await flows.saveDraft({ flowId, revision: 1, graph: SECOND });
    await flows.publish({ flowId, revision: 2 });
    expect(await flows.rollBack({ flowId, number: 1, note: "误取消" })).toMatchObject({ ok: true, number: 3 });
    expect((await flows.versions({ flowId })).items).toMatchObject([
      { number: 3, restores: 1, note: "误取消", publishedBy: { name: "李娜" }, reviewedBy: null },
      { number: 2, restores: null, note: "" },
      { number: 1, note: "第一版" },
    ]);
    expect((await flows.version({ flowId, number: 3 })).graph).toEqual(FIRST);
    expect(await flows.get({ flowId })).toMatchObject({ publication: { number: 3, draftDiffers: true } });
    expect((await codesOf(flowId))[0]).toBe("flow.rolled_back");
    await expect(flows.rollBack({ flowId, number: 3 })).rejects.toMatchObject(refusal("flow_nothing_to_publish"));
    await expect(flows.rollBack({ flowId, number: 9 })).rejects.toMatchObject(refusal("not_found"));
  });
});

describe("a second person", () => {
  async function guarded() {
    const [admin, author, colleague] = [
      await signIn("管理员", ["admin"]),
      await signIn("李娜", ["operator"]),
      await signIn("王强", ["ops_manager"]),
    ];
    const { flowId } = await author.create({ name: "复核", graph: FIRST });
    await author.publish({ flowId, revision: 1 });
    await admin.setReviewRequired({ flowId, required: true });
    await author.saveDraft({ flowId, revision: 1, graph: SECOND });
    return { admin, author, colleague, flowId };
  }

  test("lets a version go live; nobody lets their own, and the draft may go on meanwhile", async () => {
    const { author, colleague, flowId } = await guarded();
    await expect(author.publish({ flowId, revision: 2 })).rejects.toMatchObject(refusal("flow_review_required"));
    const asked = await author.requestReview({ flowId, revision: 2, note: "改为取消" });
    const reviewId = asked.ok ? asked.reviewId : "";
    await expect(author.requestReview({ flowId, revision: 2 })).rejects.toMatchObject(refusal("flow_review_open"));
    await expect(author.approveReview({ flowId, reviewId })).rejects.toMatchObject(refusal("flow_review_own"));
    expect(await author.review({ flowId })).toMatchObject({ isMine: true });
    expect(await colleague.review({ flowId })).toMatchObject({ isMine: false, baseNumber: 1, graph: SECOND });
    await author.saveDraft({ flowId, revision: 2, graph: { ...SECOND, settings: { oneOpenRunPer: "order" } } });
    expect(await colleague.approveReview({ flowId, reviewId })).toMatchObject({ ok: true, number: 2 });
    const [version] = (await author.versions({ flowId })).items;
    expect(version).toMatchObject({ publishedBy: { name: "李娜" }, reviewedBy: { name: "王强" }, note: "改为取消" });
    expect((await author.version({ flowId, number: 2 })).graph).toEqual(SECOND);
    await expect(colleague.approveReview({ flowId, reviewId })).rejects.toMatchObject(refusal("flow_review_settled"));
    expect((await codesOf(flowId)).slice(0, 3)).toEqual([
      "flow.published_reviewed",
      "flow.review_approved",
      "flow.draft_saved",
    ]);
  });

  test("who drew a part of it may not, though somebody else asked", async () => {
    const { admin, author, colleague, flowId } = await guarded();
    await admin.saveDraft({ flowId, revision: 2, graph: { ...SECOND, settings: { oneOpenRunPer: "order" } } });
    const asked = await author.requestReview({ flowId, revision: 3 });
    const reviewId = asked.ok ? asked.reviewId : "";
    await expect(admin.approveReview({ flowId, reviewId })).rejects.toMatchObject(refusal("flow_review_own"));
    await colleague.rejectReview({ flowId, reviewId, comment: "原因没写清楚" });
    expect(await author.review({ flowId })).toBeNull();
    expect(await author.get({ flowId })).toMatchObject({ publication: { number: 1 } });
  });

  test("is not asked in the sandbox, nor to bring back what was live; what never was live has to be let go", async () => {
    const { author, flowId } = await guarded();
    const inSandbox = await signIn("孙丽", ["operator"], "sandbox");
    expect(await inSandbox.publish({ flowId, revision: 2 })).toMatchObject({ ok: true, number: 2 });
    await expect(author.rollBack({ flowId, number: 2 })).rejects.toMatchObject(refusal("flow_review_required"));
    const asked = await author.requestReview({ flowId, revision: 2 });
    await (await signIn("王强", ["operator"])).approveReview({ flowId, reviewId: asked.ok ? asked.reviewId : "" });
    expect(await author.rollBack({ flowId, number: 1 })).toMatchObject({ ok: true, number: 3 });
  });

  test("only who asked takes it back, only administrators say where one is needed, only who may review decides", async () => {
    const { author, colleague, flowId } = await guarded();
    const asked = await author.requestReview({ flowId, revision: 2 });
    const reviewId = asked.ok ? asked.reviewId : "";
    const other = await signIn("赵敏", ["operator"]);
    await expect(other.withdrawReview({ flowId, reviewId })).rejects.toMatchObject(refusal("flow_review_own"));
    await author.withdrawReview({ flowId, reviewId });
    const forbidden = { code: "FORBIDDEN" };
    await expect(author.setReviewRequired({ flowId, required: false })).rejects.toMatchObject(forbidden);
    const supervisor = await signIn("周杰", ["supervisor"]);
    await expect(supervisor.approveReview({ flowId, reviewId })).rejects.toMatchObject(forbidden);
    await expect(colleague.publish({ flowId, revision: 2 })).rejects.toMatchObject(forbidden);
  });
});
