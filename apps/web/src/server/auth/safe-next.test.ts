import { expect, test } from "vitest";
import { safeNext } from "./safe-next.ts";

test.each([
  ["/live/orders?state=paid#top", "/live/orders?state=paid#top"],
  ["/", "/"],
  [undefined, "/"],
  ["", "/"],
  ["https://evil.example.com", "/"],
  ["//evil.example.com", "/"],
  ["/\\evil.example.com", "/"],
  ["/\t/evil.example.com", "/"],
  ["/live\\..\\..//evil", "/"],
  ["javascript:alert(1)", "/"],
  ["/.//evil.example.com", "/"],
  ["/sign-in?next=/live", "/"],
  ["/api/auth/sign-out", "/"],
])("%s → %s", (wanted, expected) => {
  expect(safeNext(wanted)).toBe(expected);
});
