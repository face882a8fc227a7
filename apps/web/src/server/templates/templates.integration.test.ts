import { LARGE_ORDER_CHAIN_ID } from "@orderloom/schema/approval/approval-chain";
import type { Language } from "@orderloom/schema/language";
import { problemSentence } from "@orderloom/schema/messages/problems";
import type { Role } from "@orderloom/schema/role";
import { createChain } from "@orderloom/store/approvals/chains";
import { createConnection } from "@orderloom/store/connections/connections";
import { inControlTransaction, inTransaction } from "@orderloom/store/database/database";
import { openKeyProvider } from "@orderloom/store/seal/key-provider";
import { addPerson, BY_TEST } from "@orderloom/store/testing/control";
import { createTestDatabase, type TestDatabase } from "@orderloom/store/testing/database";
import { exampleChain } from "@orderloom/templates/frame/template";
import { findTemplate } from "@orderloom/templates/templates";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "../router.ts";
import { createCallerFactory } from "../trpc.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const callerOf = createCallerFactory(appRouter);
const THRESHOLD = { minor: 200_000, currency: "CNY" };
const NOBODY = "00000000-0000-4000-8000-00000000dead";

async function signIn(roles: readonly Role[] = ["operator"], language: Language = "zh") {
  const { personId } = await inControlTransaction(database.db, (tx) => addPerson(tx, { name: "李娜", roles }));
  return callerOf({
    db: database.db,
    environment: "live",
    language,
    signedIn: {
      sessionId: "s",
      personId,
      name: "李娜",
      email: "li@example.com",
      roles,
      scope: { shopIds: null, warehouseIds: null },
      preferences: { language, zone: "Asia/Shanghai", currency: "CNY" },
    },
  });
}

describe("deploying the large-order check", () => {
  const options = { threshold: THRESHOLD, chainId: LARGE_ORDER_CHAIN_ID };

  test("makes a published flow whose nodes speak the reader's language; a second one is a second flow", async () => {
    const caller = await signIn(["operator"], "en");
    const made = await caller.templates.deploy({
      templateId: "large-order",
      name: "VIP orders",
      options,
      publish: true,
    });
    expect(made).toMatchObject({ ok: true, version: 1 });
    const again = await caller.templates.deploy({ templateId: "large-order", options, publish: true });
    if (!made.ok || !again.ok) throw new Error("not deployed");
    expect(again.flowId).not.toBe(made.flowId);
    expect(await caller.flows.get({ flowId: made.flowId })).toMatchObject({ name: "VIP orders" });
    expect(await caller.flows.get({ flowId: again.flowId })).toMatchObject({ name: "Large-order check" });
    const { graph } = await caller.flows.draft({ flowId: made.flowId });
    expect(graph.nodes.map(({ name }) => name)).toContain("Large order?");
  });

  test("without publishing makes a draft alone", async () => {
    const caller = await signIn();
    const made = await caller.templates.deploy({ templateId: "large-order", options });
    expect(made).toMatchObject({ ok: true, version: null });
    if (made.ok) expect(await caller.flows.get({ flowId: made.flowId })).toMatchObject({ publication: null });
  });

  test("is refused whole, every problem at its option, and makes nothing", async () => {
    const caller = await signIn();
    const before = (await caller.flows.list({})).items.length;
    const problemsOf = async (given: Parameters<typeof caller.templates.deploy>[0]["options"]) => {
      const answer = await caller.templates.deploy({ templateId: "large-order", options: given });
      return answer.ok ? [] : answer.problems.map((problem) => [problem.path, problemSentence(problem, "zh")]);
    };
    expect(await problemsOf({ rejected: "maybe" })).toEqual([
      ["threshold", "「大额订单审核」的「从多少金额起要审批」还没有填写。"],
      ["chainId", "「大额订单审核」的「由谁审批」还没有填写。"],
      ["rejected", "「大额订单审核」的「驳回后」不在可选范围内。请重新选择。"],
    ]);
    const missing = { ...options, chainId: NOBODY, mailConnectionId: NOBODY };
    expect((await problemsOf(missing)).map(([path]) => path)).toEqual(["chainId", "mailConnectionId"]);
    const nothing = { ...options, threshold: { minor: 0, currency: "CNY" } };
    expect(await problemsOf(nothing)).toEqual([["threshold", "「从多少金额起要审批」：金额要大于 0"]]);
    expect((await caller.flows.list({})).items).toHaveLength(before);
  });

  test("is for those who may publish, and a template that is not there is not found", async () => {
    const supervisor = await signIn(["supervisor"]);
    await expect(supervisor.templates.deploy({ templateId: "large-order", options })).rejects.toThrow("FORBIDDEN");
    const operator = await signIn();
    await expect(operator.templates.deploy({ templateId: "none", options })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

test("refund by amount tier takes a chain with tiers, and the chain that its own form makes is one", async () => {
  const caller = await signIn();
  const connection = { type: "pay", name: "支付", shopId: null, settings: {}, secret: "s", cause: BY_TEST };
  const keys = openKeyProvider({ key: Buffer.alloc(32, 7).toString("base64") });
  const payConnectionId = await inTransaction(database.db, "live", (tx) => createConnection(tx, keys, connection));
  const deploy = (chainId: string) =>
    caller.templates.deploy({ templateId: "refund-by-tier", options: { chainId, payConnectionId }, publish: true });
  expect(await deploy(LARGE_ORDER_CHAIN_ID)).toMatchObject({
    ok: false,
    problems: [{ code: "option_refused", path: "chainId" }],
  });
  const template = findTemplate("refund-by-tier");
  if (!template) throw new Error("no such template");
  const wish = { name: template.chain.name, definition: exampleChain(template), cause: BY_TEST };
  const chain = await inControlTransaction(database.db, (tx) => createChain(tx, wish));
  if (!chain.ok) throw new Error(chain.code);
  expect(await deploy(chain.chainId)).toMatchObject({ ok: true, version: 1 });
});
