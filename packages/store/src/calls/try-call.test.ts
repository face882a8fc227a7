import { expect, test } from "vitest";
import { newId, timeOfId } from "../orders/identity.ts";
import { isTrialTooLate } from "./try-call.ts";

test("a call on trial is not made once nobody waits for it; others are whenever they can", () => {
  const id = newId();
  const trial = { id, runId: null, step: "trial" };
  expect(isTrialTooLate(trial, timeOfId(id) + 120_000)).toBe(false);
  expect(isTrialTooLate(trial, timeOfId(id) + 120_001)).toBe(true);
  expect(isTrialTooLate({ ...trial, step: "invite" }, timeOfId(id) + 120_001)).toBe(false);
  expect(isTrialTooLate({ ...trial, runId: newId() }, timeOfId(id) + 120_001)).toBe(false);
});
