import { describe, expect, test } from "vitest";
import { ERROR_CODES } from "../error.ts";
import { expectSamePlaceholders } from "../testing/expect-same-placeholders.ts";
import { ERROR_MESSAGES, errorSentence } from "./errors.ts";

describe("ERROR_MESSAGES", () => {
  test.each(ERROR_CODES)("%s names the same values in both languages", (code) => {
    expectSamePlaceholders(ERROR_MESSAGES[code]);
  });

  test("is told in full even when an error brought no values", () => {
    for (const code of ["too_large", "http_status", "rule_invalid", "host_blocked"] as const) {
      expect(errorSentence(code, {}, "en")).not.toContain("…");
      expect(errorSentence(code, {}, "zh")).not.toContain("…");
    }
  });
});

describe("errorSentence", () => {
  test("writes codes as people say them", () => {
    const params = { from: "shipped", to: "pending_payment", allowed: ["delivered", "exception"] };
    expect(errorSentence("transition_illegal", params, "zh")).toBe(
      "订单不能从「已发货」变为「待付款」，可以变为：已签收、异常。请调整流程或换一个状态。",
    );
    expect(errorSentence("hold_blocks", { hold: "risk", to: "shipped" }, "en")).toBe(
      "The order is on hold (“Risk”) and cannot become “Shipped”. Settle the hold and lift it first.",
    );
  });

  test("writes sizes in units", () => {
    expect(errorSentence("too_large", { limit: 1_048_576 }, "zh")).toBe("内容过大，上限为 1 MiB。请缩减后重试。");
  });
});
