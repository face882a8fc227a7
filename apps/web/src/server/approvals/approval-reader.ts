import type { ApprovalReader } from "@orderloom/store/approvals/approval-list";
import type { SignedIn } from "../auth/signed-in.ts";

/** A person as lists of requests meet them. */
export function approvalReader({ personId, roles, scope }: SignedIn): ApprovalReader {
  return { personId, roles, ...scope };
}
