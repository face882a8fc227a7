import { expect, test } from "vitest";
import { createSignInLimiter } from "./sign-in-limiter.ts";

test("the eleventh try in ten minutes waits", () => {
  const limiter = createSignInLimiter();
  for (let count = 0; count < 10; count += 1) expect(limiter.take("a@example.com", 1_000)).toBeNull();
  expect(limiter.take(" A@example.com", 1_000)).toBe(600);
  expect(limiter.take("b@example.com", 1_000)).toBeNull();
  expect(limiter.take("a@example.com", 601_000)).toBeNull();
});

test("a right password forgets the tries", () => {
  const limiter = createSignInLimiter();
  for (let count = 0; count < 10; count += 1) limiter.take("a@example.com", 0);
  limiter.clear("a@example.com");
  expect(limiter.take("a@example.com", 0)).toBeNull();
});
