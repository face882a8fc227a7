import type { Id } from "@orderloom/schema/ids";
import { ManualStart } from "@orderloom/schema/run/run-input";
import type { Tx } from "../database/database.ts";

/** A place where people may start runs: a trigger of a flow's version in force. */
export type StartableFlow = {
  readonly flowId: Id;
  readonly flowName: string;
  readonly node: string;
  /** The name that the trigger was given; empty when none. */
  readonly nodeName: string;
  readonly manual: ManualStart;
};

/** Where runs may be started by hand in the transaction's environment, by flow name; of one flow where one is named. */
export async function listStartableFlows(tx: Tx, flowId: Id | null): Promise<readonly StartableFlow[]> {
  const { rows } = await tx.client.query<StartableFlow>(
    `select f.id as "flowId", f.name as "flowName", t ->> 'node' as node, t #> '{spec,manual}' as manual,
            coalesce((select n ->> 'name' from jsonb_array_elements(v.graph -> 'nodes') n
                      where n ->> 'id' = t ->> 'node'), '') as "nodeName"
     from control.flow_publications p
     join control.flow_versions v on v.id = p.version_id
     join control.flows f on f.id = p.flow_id
     cross join lateral jsonb_array_elements(v.triggers) t
     where p.environment = $1 and f.archived_at is null and t #> '{spec,manual}' is not null
       and ($2::uuid is null or p.flow_id = $2)
     order by f.name, f.id limit 500`,
    [tx.env, flowId],
  );
  return rows.map((row) => ({ ...row, manual: ManualStart.parse(row.manual) }));
}
