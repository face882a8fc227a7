import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { approvalChainDefinition } from "./definition.ts";
import { ApprovalChainParams } from "./params.ts";

const params = ApprovalChainParams.parse({
  chainId: "5d0c1a52-7b7e-4c3f-8f43-2f6a3f1b9c11",
  title: { zh: "大额 {{ order.payable }}\n{{ outputs.a.name }}", en: "Large {{ order.payable }}" },
});
const trigger = {
  data: {
    refund: {
      id: "0190a000-0000-7000-8000-000000000001",
      no: "SHF2026112100042-R1",
      kind: "refund_only",
      amount: 4_999,
      currency: "CNY",
      reasonCode: "broken",
      reasonText: "王小明说碎了",
    },
  },
};

test("asks the chain for the order's amount, with a title of the order's fields alone", () => {
  const outcome = approvalChainDefinition.evaluate(contextWith(params, { outputs: { a: { name: "王小明" } } }));
  expect(outcome).toEqual({
    type: "approval",
    chainId: params.chainId,
    title: { zh: "大额 1200.00 CNY", en: "Large 1200.00 CNY" },
    amount: { minor: 120_000, currency: "CNY" },
    refundId: null,
  });
});

test("asks for the amount of the refund that started the run, without what people wrote", () => {
  const refund = {
    ...params,
    amount: "refund.amount" as const,
    title: { zh: "{{ trigger.refund.no }} {{ trigger.refund.reasonText }}", en: "{{ trigger.refund.amount }}" },
  };
  expect(approvalChainDefinition.evaluate(contextWith(refund, { trigger }))).toMatchObject({
    amount: { minor: 4_999, currency: "CNY" },
    refundId: trigger.data.refund.id,
    title: { zh: "SHF2026112100042-R1", en: "49.99 CNY" },
  });
  expect(approvalChainDefinition.evaluate(contextWith(refund))).toMatchObject({ amount: null, refundId: null });
});

test("a title that names anything but plain fields of order and refund is a problem", () => {
  expect(approvalChainDefinition.check?.(params)).toEqual([
    { code: "template_invalid", params: { problem: "outputs.a.name" }, path: "title.zh" },
  ]);
  const title = { zh: "{{ trigger.refund.amount }}", en: "{{ trigger.refund.reasonText }}" };
  expect(approvalChainDefinition.check?.({ ...params, title })).toEqual([
    { code: "template_invalid", params: { problem: "trigger.refund.reasonText" }, path: "title.en" },
  ]);
});

test.each(["approved", "rejected"] as const)("%s leaves by its port with the decision", (decision) => {
  const answer = { type: "approval", decision, decidedBy: "p-1", comment: "可以" } as const;
  expect(approvalChainDefinition.resume?.(contextWith(params), answer)).toEqual({
    type: "goto",
    port: decision,
    output: { decision, decidedBy: "p-1", comment: "可以" },
  });
});

test("another kind of answer fails", () => {
  expect(approvalChainDefinition.resume?.(contextWith(params), { type: "timer" })).toMatchObject({ type: "fail" });
});
