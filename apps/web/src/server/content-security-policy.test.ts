import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy.ts";

test("scripts run by nonce alone in production", () => {
  const policy = contentSecurityPolicy({ nonce: "abc", https: true, development: false });
  expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';");
  expect(policy).not.toContain("unsafe-eval");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("upgrade-insecure-requests");
});

test("plain http on a local address is not upgraded", () => {
  expect(contentSecurityPolicy({ nonce: "abc", https: false, development: false })).not.toContain("upgrade");
});
