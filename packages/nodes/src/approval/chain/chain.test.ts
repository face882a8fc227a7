import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { approvalChainDefinition } from "./definition.ts";

const params = {
  chainId: "5d0c1a52-7b7e-4c3f-8f43-2f6a3f1b9c11",
  title: { zh: "大额 {{ order.payable }}\n{{ outputs.a.name }}", en: "Large {{ order.payable }}" },
};

test("asks the chain, with a title of the order's fields alone", () => {
  const outcome = approvalChainDefinition.evaluate(contextWith(params, { outputs: { a: { name: "王小明" } } }));
  expect(outcome).toEqual({
    type: "approval",
    chainId: params.chainId,
    title: { zh: "大额 1200.00 CNY", en: "Large 1200.00 CNY" },
  });
});

test("a title that names anything but the order is a problem", () => {
  expect(approvalChainDefinition.check?.(params)).toEqual([
    { code: "template_invalid", params: { problem: "outputs.a.name" }, path: "title.zh" },
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
