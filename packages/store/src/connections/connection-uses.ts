import type { Cause } from "@orderloom/schema/cause";
import type { Id } from "@orderloom/schema/ids";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "../database/database.ts";
import { connections } from "../tables/control/connections.ts";
import { lockConnection, recordConnectionAct } from "./connections.ts";

/** What needs a connection: a flow as drafted, published or still under way; the settings; calls yet to be made. */
export type ConnectionUse =
  | { readonly type: "draft" | "published" | "running"; readonly flowId: Id; readonly flowName: string }
  | { readonly type: "settings" }
  | { readonly type: "calls"; readonly count: number };

/** Where a connection of the transaction's environment is used. Drafts belong to both environments. */
export async function connectionUses(tx: Tx, connectionId: Id): Promise<readonly ConnectionUse[]> {
  const { rows } = await tx.client.query<{ type: "draft" | "published" | "running"; flowId: Id; flowName: string }>(
    `select distinct u.type, f.id as "flowId", f.name as "flowName"
     from (select 'draft' as type, d.flow_id from control.flow_drafts d where ${NAMED("d")}
           union all
           select 'published', p.flow_id from control.flow_publications p
           join control.flow_versions v on v.id = p.version_id
           where p.environment = '${tx.env}' and ${NAMED("v")}
           union all
           select 'running', r.flow_id from (select distinct flow_id, version_id from ${tx.env}.runs) r
           join control.flow_versions v on v.id = r.version_id where ${NAMED("v")}) u
     join control.flows f on f.id = u.flow_id
     order by 3, 1`,
    [connectionId],
  );
  const { rows: others } = await tx.client.query<{ calls: number; settings: boolean }>(
    `select (select count(*) from ${tx.env}.calls
             where connection_id = $1 and status in ('ready', 'running', 'following')) as calls,
            exists (select from control.settings where ${tx.env}_mail_id = $1) as settings`,
    [connectionId],
  );
  const { calls = 0, settings = false } = others[0] ?? {};
  return [
    ...rows,
    ...(settings ? [{ type: "settings" as const }] : []),
    ...(calls > 0 ? [{ type: "calls" as const, count: calls }] : []),
  ];
}

/** A graph names a connection by its id, which stands nowhere else. */
const NAMED = (alias: string) => `strpos(${alias}.graph::text, $1::text) > 0`;

export type DeleteConnectionResult = { readonly ok: true } | { readonly ok: false; readonly code: "connection_used" };

/**
 * Deletes a connection that nothing uses: its secrets are gone for good, its name stays where history names it, and
 * messages to it are answered as to an unknown one. Throws `not_found`.
 */
export async function deleteConnection(
  tx: Tx,
  input: { readonly connectionId: Id; readonly cause: Cause },
): Promise<DeleteConnectionResult> {
  const { connectionId, cause } = input;
  const { name } = await lockConnection(tx, connectionId);
  if ((await connectionUses(tx, connectionId)).length > 0) return { ok: false, code: "connection_used" };
  await tx.drizzle
    .update(connections)
    .set({ deletedAt: sql`now()`, secrets: [], updatedAt: sql`now()` })
    .where(eq(connections.id, connectionId));
  await recordConnectionAct(tx, { code: "connection.deleted", connectionId, name, cause });
  return { ok: true };
}
