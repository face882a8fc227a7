import { expect, test } from "vitest";
import { mayDecide } from "./may-decide.ts";

const open = { role: "supervisor", status: "open", requestedBy: null } as const;

test.each([
  [open, ["supervisor"], "yes"],
  [open, ["admin"], "approval_role"],
  [{ ...open, role: "auditor" } as const, ["auditor"], "approval_role"],
  [{ ...open, requestedBy: "me" }, ["supervisor"], "approval_self"],
  [{ ...open, status: "rejected" } as const, ["supervisor"], "approval_decided"],
] as const)("%j for %j: %s", (request, roles, expected) => {
  expect(mayDecide(request, { personId: "me", roles })).toBe(expected);
});
