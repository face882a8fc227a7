import type { Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { type PublishedTrigger, PublishedTriggers } from "./published-trigger.ts";

/** The version of a flow that new runs are of. */
export type VersionInForce = {
  readonly flowName: string;
  readonly versionId: Id;
  /** Its runs are held until something else lets them begin. */
  readonly isGated: boolean;
  readonly triggers: readonly PublishedTrigger[];
};

const READ = statement(
  "read_version_in_force",
  (schema) => `
    select f.name as "flowName", p.version_id as "versionId", v.triggers,
           p.paused or p.max_working is not null or v.one_open_run_per is not null as "isGated"
    from control.flow_publications p
    join control.flow_versions v on v.id = p.version_id
    join control.flows f on f.id = p.flow_id
    where p.flow_id = $1 and p.environment = '${schema}'`,
);

/** The version that is published in the transaction's environment; null when none is. */
export async function readVersionInForce(tx: Tx, flowId: Id): Promise<VersionInForce | null> {
  const [row] = await execute<Omit<VersionInForce, "triggers"> & { readonly triggers: unknown }>(tx, READ, [flowId]);
  return row ? { ...row, triggers: PublishedTriggers.parse(row.triggers) } : null;
}
