import { largeOrderTemplate } from "@orderloom/templates/large-order/template";
import { refundByTierTemplate } from "@orderloom/templates/refund-by-tier/template";
import { expect, test } from "vitest";
import { counterExamples } from "./counter-examples.ts";

const LARGE = largeOrderTemplate.graph(largeOrderTemplate.options.parse(largeOrderTemplate.example), "zh");
const REFUND = refundByTierTemplate.graph(refundByTierTemplate.options.parse(refundByTierTemplate.example), "zh");

test("a node is shown by the first order that comes to it", () => {
  const found = counterExamples(LARGE);
  expect(found.get("amount")?.id).toBe("ordinary");
  expect(found.get("approve")?.id).toBe("large");
  expect(found.get("address")?.id).toBe("ordinary");
});

test("a refund is one of an order that has been paid, and what cannot be played shows nothing", () => {
  expect(counterExamples(REFUND).get("pay")).toBeDefined();
  expect(counterExamples({ ...LARGE, nodes: [] }).size).toBe(0);
});
