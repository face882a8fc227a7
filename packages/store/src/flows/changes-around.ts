import { Cause } from "@orderloom/schema/cause";
import type { Id } from "@orderloom/schema/ids";
import { JsonObject } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { ControlActRecord } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";

/** What a graph uses and does not hold itself. */
export type Surroundings = {
  readonly connectionIds: readonly Id[];
  readonly flowIds: readonly Id[];
  readonly chainIds: readonly Id[];
};

/**
 * What was done since `since` to the connections, flows and chains that a graph uses: it changes what the graph does
 * without changing the graph. Newest first, at most LIMITS.pageSize.
 */
export async function changesAround(
  tx: Tx,
  query: Surroundings & { readonly since: string },
): Promise<readonly ControlActRecord[]> {
  const { rows } = await tx.client.query<
    Omit<ControlActRecord, "cause" | "params"> & { cause: unknown; params: unknown }
  >(
    `select a.id::float8 as id, a.at, a.environment, a.code, a.params, a.subject, a.subject_id as "subjectId", a.cause
     from unnest($1::text[], $2::text[]) used (subject, id)
     join control.control_audit a on a.subject = used.subject and a.subject_id = used.id
     where a.at > $3 and (a.environment is null or a.environment = '${tx.env}') and a.code = any($4)
     order by a.id desc limit ${LIMITS.pageSize}`,
    [...usedThings(query), query.since, CODES],
  );
  return rows.map((row) => ({ ...row, params: JsonObject.parse(row.params), cause: Cause.parse(row.cause) }));
}

/** What changes how a flow that uses the thing behaves. */
const CODES = [
  "connection.changed",
  "connection.secret_set",
  "connection.deleted",
  "connection.limits_set",
  "flow.published",
  "flow.published_reviewed",
  "flow.rolled_back",
  "flow.archived",
  "chain.changed",
  "chain.archived",
] as const;

function usedThings({ connectionIds, flowIds, chainIds }: Surroundings): readonly [subjects: string[], ids: Id[]] {
  const used = [
    ...connectionIds.map((id) => ["connection", id] as const),
    ...flowIds.map((id) => ["flow", id] as const),
    ...chainIds.map((id) => ["chain", id] as const),
  ];
  return [used.map(([subject]) => subject), used.map(([, id]) => id)];
}
