import type { Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import type { BackfillPlan, BackfillTarget } from "./backfill-plan.ts";

/** An order's change that would have started a run, and started none. */
export type MissedEvent = { readonly orderId: Id; readonly version: number };

type Wanted = {
  readonly plan: BackfillPlan;
  readonly target: BackfillTarget;
  readonly scope: RowScope;
  readonly most: number;
};

/**
 * The changes of the period, oldest first, whose event the trigger listens to and that no run of the flow was started
 * for. A run that an event starts bears the moment of the change, whoever brought it; one that was made up for stands
 * among the items of its job.
 */
export async function readMissedEvents(tx: Tx, { plan, target, scope, most }: Wanted): Promise<readonly MissedEvent[]> {
  const { flowId, node, from, to, shopIds, states } = plan;
  const { events, shopIds: ofTrigger } = target.spec;
  const { rows } = await tx.client.query<MissedEvent>(
    `select c.order_id as "orderId", c.version
     from ${tx.env}.order_changes c
     join ${tx.env}.orders o on o.bucket = c.bucket and o.id = c.order_id
     where c.at >= $1 and c.at < $2
       and case c.code when 'order.parts_changed' then 'OrderUpdated' = any($3)
                       when 'order.overdue' then 'OrderOverdue' = any($3)
                       when 'refund.requested' then 'RefundRequested' = any($3)
                       when 'order.created' then c.params::jsonb -> 'events' ?| $3
                       when 'order.reported' then c.params::jsonb -> 'events' ?| $3
                       else false end
       and ($4::uuid[] is null or o.shop_id = any($4)) and ($5::uuid[] is null or o.shop_id = any($5))
       and ($6::text[] is null or o.state = any($6)) and ${inScope("o", 7, 8)}
       and not exists (select 1 from ${tx.env}.runs r
                       where r.order_id = c.order_id and r.flow_id = $9 and r.started_at = c.at)
       and not exists (select 1 from ${tx.env}.runs_done r
                       where r.order_id = c.order_id and r.flow_id = $9 and r.started_at = c.at)
       and not exists (select 1 from ${tx.env}.bulk_items i
                       where i.order_id = c.order_id and i.place = $10 || ' ' || c.version and i.status <> 'refused')
     order by c.at, c.order_id, c.version limit $11`,
    [
      ...[from, to, events, shopIds, ofTrigger, states, scope.shopIds, scope.warehouseIds],
      ...[flowId, `${flowId} ${node}`, most],
    ],
  );
  return rows;
}
