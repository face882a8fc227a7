import type { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { sql } from "drizzle-orm";
import { tellControl } from "../control/control-topic.ts";
import type { ControlTx } from "../database/database.ts";
import { flowPresence } from "../tables/control/flow-presence.ts";

/** A window in which somebody has the flow open, and the node they have selected there. */
export type PresentWindow = {
  readonly windowId: Id;
  readonly personId: string;
  readonly name: string;
  readonly nodeId: string | null;
};

type Present = {
  readonly flowId: Id;
  readonly windowId: Id;
  readonly personId: string;
  readonly nodeId: string | null;
};

/**
 * Says that a window has a flow open, to be said again within LIMITS.presenceSeconds, and answers all windows that do,
 * this one among them. Others are told only when something changed. Nobody is present in a flow that is not there.
 */
export async function bePresent(tx: ControlTx, present: Present): Promise<readonly PresentWindow[]> {
  const { flowId, windowId, personId, nodeId } = present;
  const gone = await tx.drizzle.delete(flowPresence).where(sql`${flowPresence.flowId} = ${flowId} and ${IS_STALE}`);
  const { rows } = await tx.client.query<{ isNews: boolean }>(
    `with before as (
       select node_id from control.flow_presence where flow_id = $1 and window_id = $2 and person_id = $3),
     said as (
       insert into control.flow_presence as p (flow_id, window_id, person_id, node_id, seen_at)
       select f.id, $2, $3, $4, now() from control.flows f where f.id = $1
       on conflict (flow_id, window_id)
         do update set person_id = excluded.person_id, node_id = excluded.node_id, seen_at = excluded.seen_at
       returning 1)
     select not exists (select from before where node_id is not distinct from $4) as "isNews" from said`,
    [flowId, windowId, personId, nodeId],
  );
  if (rows[0]?.isNews || (gone.rowCount ?? 0) > 0) tellControl(tx, "control:presence");
  return await listPresent(tx, flowId);
}

/** The windows that have a flow open now, by name of the person. */
export async function listPresent(tx: ControlTx, flowId: Id): Promise<readonly PresentWindow[]> {
  const { rows } = await tx.client.query<PresentWindow>(
    `select p.window_id as "windowId", p.person_id as "personId", who.name, p.node_id as "nodeId"
     from control.flow_presence p join control.person who on who.id = p.person_id
     where p.flow_id = $1 and p.seen_at >= now() - make_interval(secs => $3::int)
     order by who.name, p.window_id limit $2`,
    [flowId, LIMITS.pageSize, LIMITS.presenceSeconds],
  );
  return rows;
}

/** Says that a window has closed the flow. */
export async function leaveFlow(tx: ControlTx, { flowId, windowId, personId }: Omit<Present, "nodeId">): Promise<void> {
  const left = await tx.drizzle
    .delete(flowPresence)
    .where(
      sql`${flowPresence.flowId} = ${flowId} and ${flowPresence.windowId} = ${windowId} and ${flowPresence.personId} = ${personId}`,
    );
  if ((left.rowCount ?? 0) > 0) tellControl(tx, "control:presence");
}

const IS_STALE = sql`${flowPresence.seenAt} < now() - make_interval(secs => ${LIMITS.presenceSeconds}::int)`;
