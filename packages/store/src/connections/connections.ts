import { randomUUID } from "node:crypto";
import type { Cause } from "@orderloom/schema/cause";
import { type ConnectionLimits, DEFAULT_CONNECTION_LIMITS } from "@orderloom/schema/connection-limits";
import type { ControlActCode } from "@orderloom/schema/control-act";
import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import type { JsonObject } from "@orderloom/schema/json";
import { and, eq, isNull, sql } from "drizzle-orm";
import { letSecretBeTried } from "../calls/let-secret-be-tried.ts";
import { recordAct } from "../control/control-audit.ts";
import { tellControl } from "../control/control-topic.ts";
import type { Tx } from "../database/database.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { connections } from "../tables/control/connections.ts";
import { newSecret } from "./connection-secrets.ts";
import { getShop } from "./shops.ts";

/** What a connection is made of. The caller has checked `settings` against the connection type's own schema. */
export type NewConnection = {
  readonly type: string;
  readonly name: string;
  readonly shopId: Id | null;
  readonly settings: JsonObject;
  /** What all runners together may use of it; the usual without. */
  readonly limits?: ConnectionLimits;
  /** Kept sealed; null for a type that needs none. */
  readonly secret: string | null;
  readonly cause: Cause;
};

/**
 * Makes a connection in the transaction's environment. Throws `not_found` when the shop is not one of that
 * environment.
 */
export async function createConnection(tx: Tx, keys: KeyProvider, input: NewConnection): Promise<Id> {
  const { type, name, shopId, settings, limits = DEFAULT_CONNECTION_LIMITS, secret, cause } = input;
  if (shopId && !(await getShop(tx, shopId))) throw new OrderloomError("not_found", { params: { shopId } });
  const id = randomUUID();
  await tx.drizzle.insert(connections).values({
    id,
    environment: tx.env,
    type,
    name,
    shopId,
    settings,
    limits,
    secrets: secret === null ? [] : [newSecret(keys, { connectionId: id, secret })],
  });
  await recordConnectionAct(tx, { code: "connection.created", connectionId: id, name, cause });
  return id;
}

/** Changes name or settings of a connection and leaves what is not given. Throws `not_found`. */
export async function changeConnection(
  tx: Tx,
  input: {
    readonly connectionId: Id;
    readonly change: {
      readonly name?: string;
      readonly settings?: JsonObject;
    };
    readonly cause: Cause;
  },
): Promise<void> {
  const { connectionId, change, cause } = input;
  const { name } = await lockConnection(tx, connectionId);
  await tx.drizzle
    .update(connections)
    .set({ ...change, updatedAt: sql`now()` })
    .where(eq(connections.id, connectionId));
  await letSecretBeTried(tx, connectionId);
  await recordConnectionAct(tx, { code: "connection.changed", connectionId, name: change.name ?? name, cause });
}

/**
 * Stops a connection, or lets it go on: paused, it takes no message and makes no call. What waited is then made in the
 * order it came. Throws `not_found`, and `reason_required` for a pause without a reason.
 */
export async function setConnectionPaused(
  tx: Tx,
  input: { readonly connectionId: Id; readonly paused: boolean; readonly reason: string; readonly cause: Cause },
): Promise<void> {
  const { connectionId, paused, reason, cause } = input;
  if (paused && reason.trim() === "") throw new OrderloomError("reason_required");
  const connection = await lockConnection(tx, connectionId);
  if (connection.paused === paused) return;
  const why = paused ? { pausedReason: reason, pausedAt: sql`now()` } : { pausedReason: null, pausedAt: null };
  await tx.drizzle
    .update(connections)
    .set({ paused, ...why, updatedAt: sql`now()` })
    .where(eq(connections.id, connectionId));
  const code = paused ? "connection.paused" : "connection.resumed";
  await recordConnectionAct(tx, { code, connectionId, name: connection.name, reason, cause });
  tx.topics.add(`${tx.env}:connections`);
}

/** Sets what all runners together may use of a connection, from their next claim on. Throws `not_found`. */
export async function setConnectionLimits(
  tx: Tx,
  input: { readonly connectionId: Id; readonly limits: ConnectionLimits; readonly cause: Cause },
): Promise<void> {
  const { connectionId, limits, cause } = input;
  const { name } = await lockConnection(tx, connectionId);
  await tx.drizzle.update(connections).set({ limits, updatedAt: sql`now()` }).where(eq(connections.id, connectionId));
  await recordConnectionAct(tx, { code: "connection.limits_set", connectionId, name, cause });
  tx.topics.add(`${tx.env}:connections`);
}

/** Locks a connection of the transaction's environment. Throws `not_found`. */
export async function lockConnection(
  tx: Tx,
  connectionId: Id,
): Promise<{ name: string; paused: boolean; secrets: unknown }> {
  const [row] = await tx.drizzle
    .select({ name: connections.name, paused: connections.paused, secrets: connections.secrets })
    .from(connections)
    .where(and(eq(connections.id, connectionId), eq(connections.environment, tx.env), isNull(connections.deletedAt)))
    .for("update");
  if (!row) throw new OrderloomError("not_found", { params: { connectionId } });
  return row;
}

/** Records an act on a connection and tells who keeps connections in memory. */
export async function recordConnectionAct(
  tx: Tx,
  act: {
    readonly code: ControlActCode;
    readonly connectionId: Id;
    readonly name: string;
    readonly reason?: string;
    readonly cause: Cause;
  },
): Promise<void> {
  const { code, connectionId, name, reason = "", cause } = act;
  await recordAct(tx, {
    code,
    params: { name, ...(reason === "" ? {} : { reason }) },
    subject: "connection",
    subjectId: connectionId,
    cause,
    environment: tx.env,
  });
  tellControl(tx, "control:connections");
}
