import type { Graph } from "@orderloom/schema/graph/graph";
import { upgradeGraph } from "@orderloom/schema/graph/graph-upgrade";
import type { Id } from "@orderloom/schema/ids";
import type { ControlTx } from "../database/database.ts";

/** A search looks at so many flows, those changed last; nobody draws more. */
const MOST_FLOWS = 5_000;

/** The names of the flows of the list or of the archive, last changed first. */
export async function readFlowNames(
  tx: ControlTx,
  { archived }: { readonly archived: boolean },
): Promise<readonly { readonly id: Id; readonly name: string }[]> {
  const { rows } = await tx.client.query<{ id: Id; name: string }>(
    `select f.id, f.name from control.flows f where (f.archived_at is not null) = $1
     order by f.updated_at desc, f.id desc limit $2`,
    [archived, MOST_FLOWS],
  );
  return rows;
}

/** The drafts of some flows by their ids. Drafts are large: the caller asks for a few at a time. */
export async function readDraftGraphs(tx: ControlTx, flowIds: readonly Id[]): Promise<ReadonlyMap<Id, Graph>> {
  const { rows } = await tx.client.query<{ id: Id; graph: unknown }>(
    "select d.flow_id as id, d.graph from control.flow_drafts d where d.flow_id = any($1::uuid[])",
    [flowIds],
  );
  return new Map(rows.map(({ id, graph }) => [id, upgradeGraph(graph)]));
}
