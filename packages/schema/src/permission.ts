import type { Role } from "./role.ts";

/**
 * Who may do what: the one policy that every tRPC procedure and HTTP route asks. A right that is not listed here
 * cannot be named, and a procedure that names none does not compile. Changes take effect on the next request.
 */
export const PERMISSIONS = {
  "self.manage": ["admin", "operator", "ops_manager", "supervisor", "agent", "warehouse", "finance", "auditor"],
  "flow.read": ["admin", "operator", "ops_manager", "supervisor", "auditor"],
  "flow.edit": ["admin", "operator"],
  "flow.publish": ["admin", "operator"],
  /** Makes the call of one node of a draft for real, through a connection of the sandbox. */
  "flow.try": ["admin", "operator"],
  /** Writes comments on a flow that is drawn, and settles them. */
  "flow.comment": ["admin", "operator", "ops_manager", "supervisor"],
  /** Publishes although tests of the flow are red. */
  "flow.publish_red": ["admin"],
  /** Lets what somebody else drew go live. */
  "flow.review": ["admin", "operator", "ops_manager"],
  /** Says which flows need a second person. */
  "flow.guard": ["admin"],
  "order.read": ["admin", "operator", "ops_manager", "supervisor", "agent", "warehouse", "finance", "auditor"],
  /** Brings orders in as files; has them brought out. */
  "order.import": ["admin", "operator", "ops_manager"],
  "order.export": ["admin", "ops_manager", "finance"],
  "order.edit": ["admin", "ops_manager", "agent"],
  /** Splits and merges orders, and undoes both. */
  "order.regroup": ["admin", "ops_manager", "supervisor"],
  /** Asks for another receiver, amount or lines, and decides what somebody else asked for. */
  "order.change": ["admin", "ops_manager", "supervisor"],
  /** Does one act to all orders of a list. */
  "order.bulk": ["admin", "ops_manager"],
  "stock.read": ["admin", "operator", "ops_manager", "supervisor", "agent", "warehouse", "finance", "auditor"],
  /** Moves and counts pieces. */
  "stock.edit": ["admin", "ops_manager", "warehouse"],
  /** SKUs, aliases, bundles, warehouses, and how much is kept back. */
  "stock.define": ["admin", "operator", "ops_manager"],
  "proof.read": ["admin", "operator", "ops_manager", "supervisor", "finance", "auditor"],
  /** Holds every rule of conservation against everything, now. */
  "proof.run": ["admin", "operator", "ops_manager"],
  "proof.settle": ["admin", "ops_manager"],
  "run.read": ["admin", "operator", "ops_manager", "supervisor", "agent", "finance", "auditor"],
  "run.start": ["admin", "operator", "ops_manager", "agent"],
  "run.operate": ["admin", "operator", "ops_manager"],
  "run.move": ["admin"],
  "approval.read": ["admin", "ops_manager", "supervisor", "agent", "warehouse", "finance", "auditor"],
  "approval.decide": ["admin", "ops_manager", "supervisor", "agent", "warehouse", "finance"],
  "call.read": ["admin", "operator", "ops_manager", "supervisor", "finance", "auditor"],
  "call.decide": ["admin", "ops_manager", "finance"],
  "chain.read": ["admin", "operator", "ops_manager", "supervisor", "auditor"],
  "chain.edit": ["admin"],
  "calendar.edit": ["admin"],
  /** How orders move: states, owners, time limits. */
  "machine.edit": ["admin"],
  /** The fields that orders have beside the standard ones. */
  "field.edit": ["admin"],
  "connection.read": ["admin", "operator", "ops_manager", "auditor"],
  "connection.edit": ["admin"],
  "notice.read": ["admin", "operator", "ops_manager", "supervisor", "agent", "warehouse", "finance", "auditor"],
  "person.read": ["admin", "operator", "ops_manager", "supervisor", "auditor"],
  "person.edit": ["admin"],
  "settings.edit": ["admin"],
  "token.create": ["admin"],
  "demo.manage": ["admin", "operator"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof PERMISSIONS;

/** True when one of the person's roles carries the right. */
export function isAllowed(roles: readonly Role[], permission: Permission): boolean {
  const holders: readonly Role[] = PERMISSIONS[permission];
  return roles.some((role) => holders.includes(role));
}

/** What an API token may be allowed to do; a token without a scope can do nothing. */
export const TOKEN_SCOPES = [
  "orders:write",
  "orders:read",
  "orders:edit",
  "events:write",
  "flows:read",
  "flows:write",
  "runs:read",
  "runs:write",
  "connections:write",
  "stock:read",
  "stock:write",
  "proof:write",
] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];
