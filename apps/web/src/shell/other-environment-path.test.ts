import { expect, test } from "vitest";
import { otherEnvironmentPath } from "./other-environment-path.ts";

const ID = "0190c2a4-0000-7000-8000-000000000001";

test.each([
  ["/live", "/sandbox"],
  ["/live/orders", "/sandbox/orders"],
  [`/live/orders/${ID}`, "/sandbox/orders"],
  [`/live/flows/${ID}/versions`, `/sandbox/flows/${ID}/versions`],
  ["/live/admin/people", "/sandbox/admin/people"],
])("%s → %s", (from, to) => {
  expect(otherEnvironmentPath(from, "sandbox")).toBe(to);
});
