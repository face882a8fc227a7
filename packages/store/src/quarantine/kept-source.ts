import type { Environment } from "@orderloom/schema/ids";

/** Why a message was kept: nobody could read it, its key is known with another body, or it came before its turn. */
export const KEPT_KINDS = ["unreadable", "conflict", "parked"] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

/** The table that messages of each kind are kept in. */
export const KEPT_TABLES: Readonly<Record<KeptKind, string>> = {
  unreadable: "quarantine",
  conflict: "conflicts",
  parked: "parked",
};

/**
 * The messages of an environment that wait for a person, as rows. `group` is the same for those that were kept for the
 * same reason. Who is narrowed to warehouses sees none: a message has no warehouse before it is read.
 */
export function keptSource(env: Environment, scope: { readonly shops: number; readonly warehouses: number }): string {
  const sources = KEPT_KINDS.map((kind) => {
    const isConflict = kind === "conflict";
    const unknown = kind === "parked" ? "null::json" : "k.unknown_code";
    const reason = isConflict ? "coalesce(k.reason, 'conflict')" : "k.reason";
    return `
    select '${kind}' as kind, k.bucket, k.id, k.shop_id, ${reason} as reason, ${unknown} as unknown_code, k.cause, k.received_at,
           k.asked_at, k.tried_at, ${kind === "unreadable" ? "null::uuid" : "k.order_id"} as order_id,
           md5(concat_ws(' ', '${kind}', k.shop_id, ${reason}, ${unknown}::text)) as "group"
    from ${env}.${KEPT_TABLES[kind]} k
    where k.handled_at is null and ($${scope.shops}::uuid[] is null or k.shop_id = any($${scope.shops}))
      and $${scope.warehouses}::text[] is null`;
  });
  return `(${sources.join("\n    union all")})`;
}
