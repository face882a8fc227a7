import { expect, test } from "vitest";
import { contextWith, orderWith } from "../../testing/order.ts";
import { conditionDefinition } from "./definition.ts";

const atLeast1000 = { rule: { ">=": [{ var: "order.payable" }, { money: [100_000, "CNY"] }] } };
const complete = { rule: { "==": [{ var: "order.complete" }, true] } };

const ports = (params: Parameters<typeof conditionDefinition.outputs>[0]) =>
  conditionDefinition.outputs(params).map((port) => port.id);

test("has a port for other currencies only when amounts of two currencies can meet", () => {
  expect(ports(complete)).toEqual(["yes", "no"]);
  expect(ports(atLeast1000)).toEqual(["yes", "no", "other_currency"]);
  expect(ports({ rule: { "<": [{ var: "order.paid" }, { var: "order.payable" }] } })).toEqual(["yes", "no"]);
  expect(ports({ rule: { "<": [{ var: "outputs.quote.price" }, { var: "order.payable" }] } })).toContain(
    "other_currency",
  );
});

test("a rule that cannot be read still has its two ports and a sentence", () => {
  const broken = { rule: { nonsense: [1] } };
  expect(ports(broken)).toEqual(["yes", "no"]);
  expect(conditionDefinition.summary(broken)).toEqual({ zh: "条件未完成", en: "Condition not finished" });
});

test.each([
  { name: "enough", params: atLeast1000, changes: {}, port: "yes" },
  { name: "too little", params: atLeast1000, changes: { payable: 99_999 }, port: "no" },
  { name: "just enough", params: atLeast1000, changes: { payable: 100_000 }, port: "yes" },
  { name: "no street", params: complete, changes: { complete: false }, port: "no" },
  { name: "another currency", params: atLeast1000, changes: { currency: "USD" }, port: "other_currency" },
])("$name leaves by $port", ({ params, changes, port }) => {
  const outcome = conditionDefinition.evaluate(contextWith(params, { order: { facts: orderWith(changes) } }));
  expect(outcome).toMatchObject({ type: "goto", port, decidedBy: "/" });
});

test("fails when other systems' values have no order", () => {
  const params = { rule: { ">": [{ var: "outputs.score.value" }, 3] } };
  const outcome = conditionDefinition.evaluate(contextWith(params, { outputs: { score: { value: [1] } } }));
  expect(outcome).toMatchObject({ type: "fail", code: "rule_type", params: { left: "list", right: "number" } });
});

test("fails with the clause's currencies where no port was drawn for them", () => {
  const params = { rule: { "<": [{ var: "outputs.a.price" }, { var: "outputs.b.price" }] } };
  const outputs = { a: { price: { minor: 1, currency: "CNY" } }, b: { price: { minor: 1, currency: "EUR" } } };
  expect(conditionDefinition.evaluate(contextWith(params, { outputs }))).toMatchObject({
    type: "fail",
    code: "rule_currency",
  });
});

test("its check points at the rule", () => {
  expect(conditionDefinition.check?.({ rule: { "==": [{ var: "order.nowhere" }, 1] } })).toEqual([
    { code: "rule_invalid", path: "rule", params: { clause: "/==/0", problem: "field", name: "order.nowhere" } },
  ]);
});
