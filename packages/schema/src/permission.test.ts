import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAllowed, PERMISSIONS, type Permission, TOKEN_SCOPES } from "./permission.ts";
import { ROLE_LABELS, ROLES, Role, type Role as RoleName } from "./role.ts";
import { expectSamePlaceholders } from "./testing/expect-same-placeholders.ts";

const rights = new Map(Object.entries(PERMISSIONS));
const names: readonly Permission[] = [
  "self.manage",
  "flow.read",
  "flow.edit",
  "flow.publish",
  "order.read",
  "order.edit",
  "order.regroup",
  "order.change",
  "order.bulk",
];

describe("the policy", () => {
  test.each([...rights])("%s names roles, each once", (_, holders) => {
    for (const role of holders) expect(Role.parse(role)).toBe(role);
    expect(new Set(holders).size).toBe(holders.length);
    expect(holders.length).toBeGreaterThan(0);
  });

  test("an administrator can do all of it", () => {
    for (const holders of rights.values()) expect(holders).toContain("admin");
  });

  test("an auditor only looks, and manages their own account", () => {
    const held = [...rights].filter(([, holders]) => holders.some((role) => role === "auditor")).map(([name]) => name);
    for (const name of held) expect(name).toMatch(/\.read$|^self\.manage$/);
  });

  test("whoever may change a thing may see it", () => {
    for (const [name, holders] of rights) {
      const [area = "", act = ""] = name.split(".");
      const readers: readonly string[] | undefined = rights.get(`${area}.read`);
      if (act === "read" || !readers) continue;
      for (const role of holders) expect(`${role} ${readers.includes(role)}`).toBe(`${role} true`);
    }
  });

  test("everybody can manage their own account", () => {
    expect([...PERMISSIONS["self.manage"]].sort()).toEqual([...ROLES].sort());
  });
});

describe("isAllowed", () => {
  test("nobody may do anything", () => {
    for (const name of names) expect(isAllowed([], name)).toBe(false);
  });

  test("one role more never takes a right away, and a right comes from one role alone", () => {
    const roles = fc.subarray([...ROLES]);
    fc.assert(
      fc.property(roles, fc.constantFrom(...ROLES), fc.constantFrom(...names), (held, more, name) => {
        const before = isAllowed(held, name);
        expect(isAllowed([...held, more], name)).toBe(before || isAllowed([more], name));
        expect(before).toBe(held.some((role: RoleName) => isAllowed([role], name)));
      }),
      { numRuns: 2_000 },
    );
  });
});

test.each(ROLES)("the role %s has a label", (role) => {
  expectSamePlaceholders(ROLE_LABELS[role]);
});

test("token scopes are area and act, each once", () => {
  for (const scope of TOKEN_SCOPES) expect(scope).toMatch(/^[a-z]+:(?:read|write|edit|run)$/);
  expect(new Set(TOKEN_SCOPES).size).toBe(TOKEN_SCOPES.length);
});
