import type { Role } from "@orderloom/schema/role";

/** Who looks after all requests, whoever decides them. */
const OVERSEERS: ReadonlySet<Role> = new Set(["admin", "auditor"]);

/** The roles whose requests a person sees: their own, or all (null) for those who oversee. */
export function deciderRoles(roles: readonly Role[]): readonly Role[] | null {
  return roles.some((role) => OVERSEERS.has(role)) ? null : roles;
}
