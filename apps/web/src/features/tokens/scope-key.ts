import type { TokenScope } from "@orderloom/schema/permission";

type Underscored<Text extends string> = Text extends `${infer Area}:${infer Act}` ? `${Area}_${Act}` : never;

const KEYS = {
  "orders:write": "orders_write",
  "orders:read": "orders_read",
  "orders:edit": "orders_edit",
  "events:write": "events_write",
  "flows:read": "flows_read",
  "flows:write": "flows_write",
  "runs:read": "runs_read",
  "runs:write": "runs_write",
  "connections:write": "connections_write",
  "stock:read": "stock_read",
  "stock:write": "stock_write",
  "proof:write": "proof_write",
} as const satisfies { readonly [Scope in TokenScope]: Underscored<Scope> };

/** The scope's name among the messages, where a colon cannot stand. */
export function scopeKey(scope: TokenScope): (typeof KEYS)[TokenScope] {
  return KEYS[scope];
}
