import type { ApprovalState } from "@orderloom/store/approvals/approval-state";
import type { SignedIn } from "../auth/signed-in.ts";
import { isOverseer } from "./overseers.ts";

/** Whether the person sees a request's evidence: some level asks them, they took part, or they oversee all. */
export function isConcerned({ levels, entries }: ApprovalState, { personId, roles }: SignedIn): boolean {
  return (
    isOverseer(roles) ||
    levels.some(({ who }) => (who.type === "role" ? roles.includes(who.role) : who.personIds.includes(personId))) ||
    entries.some((entry) => entry.personId === personId || (entry.role !== null && roles.includes(entry.role)))
  );
}
