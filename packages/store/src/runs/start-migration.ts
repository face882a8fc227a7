import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import { type MigrationPlan, readVersions } from "../flows/migration-versions.ts";
import { newId } from "../orders/identity.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import { BULK_MOST } from "./bulk-jobs.ts";

type Start = {
  readonly plan: MigrationPlan;
  readonly scope: RowScope;
  readonly reason: string;
  readonly cause: Cause;
};

/**
 * Starts to take the open runs of a version to a newer one: the runner moves one after another, each in a commit of
 * its own, and tells which ones it could not. Returns the job. Throws `reason_required`, `conflict` when there is
 * nothing to move, and like `readVersions`.
 */
export async function startMigration(tx: Tx, { plan, scope, reason, cause }: Start): Promise<Id> {
  if (reason.trim() === "") throw new OrderloomError("reason_required");
  const { from, to } = await readVersions(tx, plan);
  const id = newId();
  const { rowCount } = await tx.client.query(
    `insert into ${tx.env}.bulk_items (bucket, job_id, run_id, status)
     select $1, $2, r.id, 'waiting' from ${tx.env}.runs r
     left join ${tx.env}.orders o on o.bucket = r.bucket and o.id = r.order_id
     where r.flow_id = $3 and r.version_id = $4 and ${inScope("o", 5, 6)} order by r.id limit ${BULK_MOST}`,
    [bucketOf(id), id, from.flowId, plan.from, scope.shopIds, scope.warehouseIds],
  );
  if (!rowCount) throw new OrderloomError("conflict", { params: { count: 0 } });
  await tx.client.query(
    `insert into ${tx.env}.bulk_jobs (bucket, id, act, params, reason, status, cause, started_at)
     values ($1, $2, 'migrate', $3, $4, 'running', $5, clock_timestamp())`,
    [bucketOf(id), id, JSON.stringify(plan), reason, JSON.stringify(cause)],
  );
  await recordAct(tx, {
    code: "run.bulk_migrated",
    params: { flow: to.flowName, from: from.number, to: to.number, count: rowCount, reason },
    subject: "flow",
    subjectId: to.flowId,
    cause,
    environment: tx.env,
  });
  tx.topics.add(`${tx.env}:runs`);
  return id;
}
