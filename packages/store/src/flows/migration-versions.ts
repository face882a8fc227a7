import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { mapProblem } from "@orderloom/schema/run/migrate-run";
import { z } from "zod";
import type { Tx } from "../database/database.ts";
import { getVersion, type Version } from "./versions.ts";

/** From which version of a flow to which, and what becomes of the nodes that have another id there. */
export const MigrationPlan = z.strictObject({ from: Id, to: Id, nodes: z.record(z.string(), z.string()) });
export type MigrationPlan = z.infer<typeof MigrationPlan>;

export type VersionPair = { readonly from: Version; readonly to: Version };

/**
 * The two versions of a plan. Throws `not_found`, `run_version_other` unless the second is a newer one of the same
 * flow, and `migrate_map_unknown` for a map that does not fit them.
 */
export async function readVersions(tx: Tx, plan: MigrationPlan): Promise<VersionPair> {
  const from = await getVersion(tx, plan.from);
  const to = await getVersion(tx, plan.to);
  if (!from || !to) throw new OrderloomError("not_found", { params: { versionId: from ? plan.to : plan.from } });
  if (from.flowId !== to.flowId || to.number <= from.number) throw new OrderloomError("run_version_other");
  const problem = mapProblem({ from: from.graph, to: to.graph, nodes: plan.nodes });
  if (problem) throw new OrderloomError(problem.code, { params: { node: problem.node } });
  return { from, to };
}

/** How many open runs there are of each version of a flow. */
export type OpenVersion = { readonly versionId: Id; readonly number: number; readonly count: number };

/** The versions of a flow that open runs are of, oldest first. */
export async function openVersions(tx: Tx, flowId: Id): Promise<readonly OpenVersion[]> {
  const { rows } = await tx.client.query<OpenVersion>(
    `select v.id as "versionId", v.number, c.count
     from (select version_id, count(*)::int as count from ${tx.env}.runs where flow_id = $1 group by version_id) c
     join control.flow_versions v on v.id = c.version_id order by v.number`,
    [flowId],
  );
  return rows;
}
