import { type ApprovalCase, refusalOf } from "@orderloom/schema/approval/approval-case";
import { isAllowed } from "@orderloom/schema/permission";
import type { ApprovalStatus } from "@orderloom/store/tables/data/approvals";
import type { SignedIn } from "../auth/signed-in.ts";

type Request = ApprovalCase & { readonly status: ApprovalStatus };
type Person = Pick<SignedIn, "personId" | "roles">;

/** `yes`, or why not. Only for the screen: whoever decides is asked again, under the lock. */
export type MayDecide = "yes" | "approval_decided" | NonNullable<ReturnType<typeof refusalOf>>;

/** Whether the person could decide the request as it stands. */
export function mayDecide(request: Request, { personId, roles }: Person): MayDecide {
  if (request.status !== "open") return "approval_decided";
  if (!isAllowed(roles, "approval.decide")) return "approval_role";
  return refusalOf(request, { personId, roles }) ?? "yes";
}
