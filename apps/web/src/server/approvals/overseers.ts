import type { Role } from "@orderloom/schema/role";

const OVERSEERS: ReadonlySet<Role> = new Set(["admin", "auditor"]);

/** Whether the person looks after all requests, whoever decides them. */
export function isOverseer(roles: readonly Role[]): boolean {
  return roles.some((role) => OVERSEERS.has(role));
}
