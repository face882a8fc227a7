import type { ErrorCode } from "@orderloom/schema/error";
import { isAllowed } from "@orderloom/schema/permission";
import type { Role } from "@orderloom/schema/role";
import type { ApprovalListItem } from "@orderloom/store/approval-list";
import type { SignedIn } from "../auth/signed-in.ts";

type Request = Pick<ApprovalListItem, "role" | "status" | "requestedBy">;
type Person = Pick<SignedIn, "personId"> & { readonly roles: readonly Role[] };

/** `yes`, or why not. Only for the screen: whoever decides is asked again, under the lock. */
export type MayDecide = "yes" | Extract<ErrorCode, "approval_decided" | "approval_self" | "approval_role">;

/** Whether the person could decide the request as it stands. */
export function mayDecide({ role, status, requestedBy }: Request, { personId, roles }: Person): MayDecide {
  if (status !== "open") return "approval_decided";
  if (requestedBy === personId) return "approval_self";
  return roles.includes(role) && isAllowed(roles, "approval.decide") ? "yes" : "approval_role";
}
