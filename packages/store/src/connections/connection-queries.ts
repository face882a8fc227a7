import { ConnectionLimits } from "@orderloom/schema/connection-limits";
import type { Environment, Id } from "@orderloom/schema/ids";
import { JsonObject } from "@orderloom/schema/json";
import type { Channel } from "@orderloom/schema/order/order";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { ControlTx, Tx } from "../database/database.ts";
import type { RowScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { connections } from "../tables/control/connections.ts";
import { shops } from "../tables/control/shops.ts";
import { formerSecretUntil, openSecrets } from "./connection-secrets.ts";

/** A connection without its secrets. */
export type Connection = {
  readonly id: Id;
  readonly environment: Environment;
  readonly type: string;
  readonly name: string;
  readonly shop: {
    readonly id: Id;
    readonly name: string;
    readonly channel: Channel;
    readonly currency: string;
    /** IANA zone of the shop's wall clock. */
    readonly zone: string;
  } | null;
  readonly settings: JsonObject;
  readonly limits: ConnectionLimits;
  readonly paused: boolean;
  /** Why it is paused, in the words of who did it. */
  readonly pausedReason: string | null;
  readonly pausedAt: string | null;
  readonly hasSecret: boolean;
  /** Until when a replaced secret is still accepted, ISO 8601; null when only the one in force is. */
  readonly formerSecretUntil: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
};

/** A connection with its secrets open, newest first; never leaves the server. */
export type OpenConnection = Connection & {
  readonly secrets: readonly string[];
  /** When it was read by the database's clock, ISO 8601. */
  readonly readAt: string;
};

/**
 * The connections of the transaction's environment by name. A person narrowed to some shops sees those of their
 * shops and those that belong to none. There are few, so the list has no pages.
 */
export async function listConnections(tx: Tx, scope: Pick<RowScope, "shopIds">): Promise<readonly Connection[]> {
  const { shopIds } = scope;
  const rows = await selectConnections(tx)
    .where(
      and(
        eq(connections.environment, tx.env),
        isNull(connections.deletedAt),
        shopIds
          ? sql`(${connections.shopId} is null or ${connections.shopId}::text = any(${sql.param([...shopIds])}::text[]))`
          : undefined,
      ),
    )
    .orderBy(asc(connections.name), asc(connections.id));
  return rows.map(toConnection);
}

/** A connection of the transaction's environment, or null. */
export async function getConnection(tx: Tx, connectionId: Id): Promise<Connection | null> {
  const [row] = await selectConnections(tx).where(
    and(eq(connections.id, connectionId), eq(connections.environment, tx.env), isNull(connections.deletedAt)),
  );
  return row ? toConnection(row) : null;
}

/** A connection of whichever environment with its secrets open, for ingest and calls; null when there is none. */
export async function openConnection(
  tx: ControlTx,
  keys: KeyProvider,
  connectionId: Id,
): Promise<OpenConnection | null> {
  const [row] = await selectConnections(tx).where(and(eq(connections.id, connectionId), isNull(connections.deletedAt)));
  if (!row) return null;
  const secrets = openSecrets(keys, { connectionId, secrets: row.connection.secrets }, row.now);
  return { ...toConnection(row), secrets, readAt: row.now };
}

function selectConnections(tx: ControlTx) {
  return tx.drizzle
    .select({
      connection: connections,
      shop: { id: shops.id, name: shops.name, channel: shops.channel, currency: shops.currency, zone: shops.zone },
      now: sql<string>`to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    })
    .from(connections)
    .leftJoin(shops, eq(shops.id, connections.shopId))
    .$dynamic();
}

function toConnection({ connection, shop, now }: Awaited<ReturnType<typeof selectConnections>>[number]): Connection {
  const { secrets, settings, limits, pausedAt, shopId: _, createdAt, updatedAt, deletedAt: __, ...plain } = connection;
  return {
    ...plain,
    shop,
    settings: JsonObject.parse(settings),
    limits: ConnectionLimits.parse(limits),
    pausedAt: pausedAt?.toISOString() ?? null,
    hasSecret: Array.isArray(secrets) && secrets.length > 0,
    formerSecretUntil: formerSecretUntil(secrets, now),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
