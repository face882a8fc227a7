import type { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { PARK_REASONS } from "@orderloom/schema/order/order-report";
import type { Tx } from "../database/database.ts";
import type { RowScope } from "../people/row-scope.ts";
import { type KeptKind, keptSource } from "./kept-source.ts";

/** Messages kept for the same reason, of one shop. Moments are ISO 8601. */
export type KeptGroup = {
  readonly group: string;
  readonly kind: KeptKind;
  /** A code of the mapping; `conflict` where the key was known with another body. */
  readonly reason: string;
  readonly unknown: { readonly field: string; readonly code: string } | null;
  readonly shopName: string | null;
  /** The type of the connection that brought the last of them; null for what tokens brought. */
  readonly type: string | null;
  readonly count: number;
  /** How many of them are on their way to be read again. */
  readonly asked: number;
  readonly firstAt: string;
  readonly lastAt: string;
  /** When one was last read again in vain. */
  readonly triedAt: string | null;
  readonly lastId: Id;
};

/** Why messages wait for a person, of those that the reader may see, the latest first. */
export async function listKeptGroups(tx: Tx, { shopIds, warehouseIds }: RowScope): Promise<readonly KeptGroup[]> {
  const { rows } = await tx.client.query<KeptGroup>(
    `select g.*, m.kind, m.reason, m.unknown_code as unknown, s.name as "shopName", c.type, m.id as "lastId"
     from (
       select "group", count(*) as count, count(asked_at) as asked, min(received_at) as "firstAt",
              max(received_at) as "lastAt", max(tried_at) as "triedAt", (array_agg(id order by id desc))[1] as last_id
       from ${keptSource(tx.env, { shops: 1, warehouses: 2 })} m
       group by "group" order by max(received_at) desc limit ${LIMITS.pageSize}) g
     join ${keptSource(tx.env, { shops: 1, warehouses: 2 })} m on m.id = g.last_id
     left join control.shops s on s.id = m.shop_id
     left join control.connections c on c.id = (m.cause ->> 'connectionId')::uuid
     order by g."lastAt" desc, g."group"`,
    [shopIds, warehouseIds],
  );
  return rows.map(({ group, kind, reason, unknown, shopName, type, count, asked, ...times }) => {
    const { firstAt, lastAt, triedAt, lastId } = times;
    return { group, kind, reason, unknown, shopName, type, count, asked, firstAt, lastAt, triedAt, lastId };
  });
}

/** Reasons for which a message waits for others and for nobody. */
const WAITING = PARK_REASONS.filter((reason) => reason !== "parked_expired")
  .map((reason) => `'${reason}'`)
  .join(", ");

/** How many messages wait for a person; counts up to 1,000. */
export async function countKept(tx: Tx, { shopIds, warehouseIds }: RowScope): Promise<number> {
  const { rows } = await tx.client.query<{ count: number }>(
    `select count(*) as count from (
       select 1 from ${keptSource(tx.env, { shops: 1, warehouses: 2 })} m where m.asked_at is null and m.reason not in (${WAITING}) limit 1000) m`,
    [shopIds, warehouseIds],
  );
  return rows[0]?.count ?? 0;
}
