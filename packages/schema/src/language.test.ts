import { expect, test } from "vitest";
import { inLanguage, Language } from "./language.ts";

test("inLanguage gives the reader's text, and the other when theirs was left empty", () => {
  expect(inLanguage({ zh: "订单", en: "Order" }, "zh")).toBe("订单");
  expect(inLanguage({ zh: "订单", en: "Order" }, "en")).toBe("Order");
  expect(inLanguage({ zh: "订单", en: "" }, "en")).toBe("订单");
  expect(inLanguage({ zh: "", en: "Order" }, "zh")).toBe("Order");
  expect(inLanguage({ zh: "", en: "" }, "zh")).toBe("");
});

test("there are two languages", () => {
  expect(Language.options).toEqual(["zh", "en"]);
});
