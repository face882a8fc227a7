import type { Id } from "@orderloom/schema/ids";
import { type ApprovalListItem, getApproval } from "@orderloom/store/approvals/approval-list";
import type { Tx } from "@orderloom/store/database/database";
import type { SignedIn } from "../auth/signed-in.ts";
import { orMissing } from "../or-missing.ts";
import { approvalReader } from "./approval-reader.ts";

/** A request within what the person may see. Throws `not_found`, which is also what a foreign one is. */
export async function visibleApproval(tx: Tx, approvalId: Id, signedIn: SignedIn): Promise<ApprovalListItem> {
  return orMissing(await getApproval(tx, { id: approvalId, reader: approvalReader(signedIn) }), { approvalId });
}
