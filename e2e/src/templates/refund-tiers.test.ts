import { exampleChain } from "@orderloom/templates/frame/template";
import { findTemplate } from "@orderloom/templates/templates";
import { expect, test } from "vitest";

/** To the cent, written out: what the samples expect is otherwise worked out from the chain that they are about. */
test("refunds of 99.99, 100.00, 499.99 and 500.00 are decided by nobody, one, one and two", () => {
  const template = findTemplate("refund-by-tier");
  const samples = template?.samples(template.options.parse(template.example), exampleChain(template)) ?? [];
  const borders = samples.slice(0, 4).map(({ refund, expected }) => [refund?.amount, expected.asked]);
  expect(borders).toEqual([
    [9_999, []],
    [10_000, ["first"]],
    [49_999, ["first"]],
    [50_000, ["first", "second"]],
  ]);
});
