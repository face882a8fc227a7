import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import { cancelRun } from "./cancel-run.ts";
import { readEndedRun } from "./ended-run.ts";

type Asked = { readonly runId: Id; readonly scope: RowScope; readonly reason: string; readonly cause: Cause };

/**
 * Ends an open run for a reason that somebody gave: what it asked of people is withdrawn, calls that were not made are
 * not made. What a decision at the same moment came to stands, if it came first. Throws `reason_required`, `run_ended`,
 * and `not_found` for a run out of the asker's sight.
 */
export async function cancelOpenRun(tx: Tx, { runId, scope, reason, cause }: Asked): Promise<void> {
  if (reason.trim() === "") throw new OrderloomError("reason_required");
  const flow = await flowOfOpenRun(tx, runId, scope);
  if (flow === null || !(await cancelRun(tx, { runId, reason }))) {
    const hasEnded = (await readEndedRun(tx, { runId, scope, lock: false })) !== null;
    throw new OrderloomError(hasEnded ? "run_ended" : "not_found", { params: { runId } });
  }
  await recordAct(tx, {
    code: "run.cancelled",
    params: { flow, reason },
    subject: "run",
    subjectId: runId,
    cause,
    environment: tx.env,
  });
}

async function flowOfOpenRun(tx: Tx, runId: Id, { shopIds, warehouseIds }: RowScope): Promise<string | null> {
  const { rows } = await tx.client.query<{ name: string }>(
    `select f.name from ${tx.env}.runs r
     join control.flows f on f.id = r.flow_id
     left join ${tx.env}.orders o on o.bucket = r.bucket and o.id = r.order_id
     where r.bucket = $1 and r.id = $2 and ${inScope("o", 3, 4)}`,
    [bucketOf(runId), runId, shopIds, warehouseIds],
  );
  return rows[0]?.name ?? null;
}
