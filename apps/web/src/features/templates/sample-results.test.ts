import { exampleChain } from "@orderloom/templates/frame/template";
import { findTemplate } from "@orderloom/templates/templates";
import { expect, test } from "vitest";
import { sampleResults } from "./sample-results.ts";

function wayOf(language: "zh" | "en", sampleId: string): string {
  const template = findTemplate("large-order");
  if (!template) throw new Error("no such template");
  const options = template.options.parse(template.example);
  const results = sampleResults(template, { options, chain: exampleChain(template), language });
  const { way = [] } = results.find(({ sample }) => sample.id === sampleId) ?? {};
  return way.map(({ name, choice }) => (choice ? `${name} ${choice}` : name)).join(" → ");
}

test("the way of a sample is told by the names of its steps and the ways out that it took", () => {
  expect(wayOf("zh", "at")).toBe("订单付款 → 地址完整？ 是 → 大额订单？ 是 → 审批 通过 → 审批后配货 → 通知仓储");
  expect(wayOf("en", "below")).toBe("Order paid → Address complete? Yes → Large order? No → Allocate");
});
