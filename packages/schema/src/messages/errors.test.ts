import { expect, test } from "vitest";
import { ERROR_CODES } from "../error.ts";
import { ERROR_SENTENCES, errorSentence } from "./errors.ts";

test.each(ERROR_CODES)("%s names the same values in both languages", (code) => {
  const { zh, en } = ERROR_SENTENCES[code];
  expect(names(en)).toEqual(names(zh));
  expect(en).not.toMatch(/\p{Script=Han}/u);
});

test("values are written as people say them", () => {
  const params = { from: "shipped", to: "pending_payment" };
  expect(errorSentence("transition_illegal", params, "zh")).toBe("订单不能从「已发货」变为「待付款」。");
  expect(errorSentence("hold_blocks", { hold: "risk", to: "shipped" }, "en")).toBe(
    "The hold “Risk” keeps the order from Shipped.",
  );
});

test("an absent value leaves no hole", () => {
  expect(errorSentence("http_status", {}, "en")).toBe("The other side answered with status ….");
});

function names(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").sort();
}
