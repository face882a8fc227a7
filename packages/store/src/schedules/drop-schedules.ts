import { ENVIRONMENTS, type Id } from "@orderloom/schema/ids";
import type { ControlTx } from "../database/database.ts";

/** Takes a flow's schedules out of every environment. */
export async function dropSchedules(tx: ControlTx, flowId: Id): Promise<void> {
  for (const environment of ENVIRONMENTS) {
    await tx.client.query(`delete from ${environment}.schedules where flow_id = $1`, [flowId]);
  }
}
