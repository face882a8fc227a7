import { expect, test } from "vitest";
import { addsUp, EffectCounts, sumEffects } from "./effects-report.ts";

const none = sumEffects([]);

test("sums begin at nothing and add every count", () => {
  expect(EffectCounts.parse(none)).toEqual(none);
  const one = { ...none, intended: 2, confirmed: 1, failed: 1 };
  expect(sumEffects([one, one])).toEqual({ ...none, intended: 4, confirmed: 2, failed: 2 });
});

test("it adds up while each intended effect stands in one place and none was confirmed twice", () => {
  const whole = { ...none, intended: 6, confirmed: 1, failed: 1, dead: 1, unknown: 1, open: 1, withdrawn: 1 };
  expect(addsUp(whole)).toBe(true);
  expect(addsUp({ ...whole, intended: 7 })).toBe(false);
  expect(addsUp({ ...whole, doubled: 1 })).toBe(false);
});
