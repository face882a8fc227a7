import type { Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";

/** A flow that other flows may call in the transaction's environment. */
export type CallableFlow = { readonly id: Id; readonly name: string };

/** The flows whose published version has a trigger to be called by, by name. */
export async function listCallableFlows(tx: Tx): Promise<readonly CallableFlow[]> {
  const { rows } = await tx.client.query<CallableFlow>(
    `select f.id, f.name from control.flow_publications p
     join control.flow_versions v on v.id = p.version_id
     join control.flows f on f.id = p.flow_id
     where p.environment = $1 and f.archived_at is null and v.triggers::jsonb @> '[{"spec":{"called":true}}]'
     order by f.name, f.id`,
    [tx.env],
  );
  return rows;
}
