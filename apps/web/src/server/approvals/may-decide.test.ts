import { plainChain } from "@orderloom/schema/approval/approval-chain";
import { expect, test } from "vitest";
import { mayDecide } from "./may-decide.ts";

const { levels } = plainChain(["supervisor"]);
const open = { levels, level: 0, entries: [], status: "open", requestedBy: null } as const;

test.each([
  [open, ["supervisor"], "yes"],
  [open, ["admin"], "approval_role"],
  [{ ...open, levels: plainChain(["auditor"]).levels }, ["auditor"], "approval_role"],
  [{ ...open, requestedBy: "me" }, ["supervisor"], "approval_self"],
  [{ ...open, status: "rejected" } as const, ["supervisor"], "approval_decided"],
] as const)("%j for %j: %s", (request, roles, expected) => {
  expect(mayDecide(request, { personId: "me", roles })).toBe(expected);
});
