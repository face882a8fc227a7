import { expect, test } from "vitest";
import { MAIL_STEPS } from "../mail.ts";
import { expectSamePlaceholders } from "../testing/expect-same-placeholders.ts";
import { MAIL_FAILURES, mailFailureSentence } from "./mail-failure.ts";

test.each(MAIL_STEPS)("%s is said in both languages with the same placeholders", (step) => {
  expectSamePlaceholders(MAIL_FAILURES[step]);
});

test("the sentence names the step, the answer and the waiting where they are known", () => {
  const refused = { code: "call_refused" as const, params: { step: "login", status: 535 } };
  expect(mailFailureSentence(refused, "zh")).toContain("535");
  expect(mailFailureSentence(refused, "en")).toMatch(/refused the sign-in \(535\)/);
  const late = { code: "call_timeout" as const, params: { step: "connect" } };
  expect(mailFailureSentence(late, "en")).toMatch(/could not be reached\. .* Waited too long\.$/);
  expect(mailFailureSentence({ code: "call_unknown", params: {} }, "zh")).toContain("可能已送达");
  expect(mailFailureSentence({ code: "connection_secret_missing", params: {} }, "zh")).toContain("密钥");
});
