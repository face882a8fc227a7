import type { Graph } from "@orderloom/schema/graph/graph";
import type { Environment, Id } from "@orderloom/schema/ids";
import type { ControlTx } from "../database/database.ts";

/** What a flow does in an environment, for those who look for what is used. */
export type GraphInForce = {
  readonly flowId: Id;
  readonly flowName: string;
  readonly environment: Environment;
  readonly graph: Graph;
};

/** The graphs that are in force anywhere, by the flow's name. */
export async function graphsInForce(tx: ControlTx): Promise<readonly GraphInForce[]> {
  const { rows } = await tx.client.query<GraphInForce>(
    `select p.flow_id as "flowId", f.name as "flowName", p.environment, v.graph
     from control.flow_publications p
     join control.flows f on f.id = p.flow_id
     join control.flow_versions v on v.id = p.version_id
     order by f.name, p.environment, p.flow_id`,
  );
  return rows;
}
