import type { Cause } from "@orderloom/schema/cause";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import type { RowScope } from "../people/row-scope.ts";
import { letterSource } from "./letter-source.ts";

export type DiscardLetters = {
  readonly cause: string;
  /** One of them; all that the person may see when absent. */
  readonly id?: Id | undefined;
  readonly reason: string;
  readonly by: Cause & { readonly type: "person" };
  readonly scope: RowScope;
};

/** At most so many at once. */
export const DISCARD_MOST = 10_000;

/**
 * Puts dead letters of a cause aside, for a reason that stays in the audit. What is being tried again by a replay is
 * left alone. Returns how many.
 */
export async function discardLetters(tx: Tx, wanted: DiscardLetters): Promise<number> {
  const { cause, id, reason, by, scope } = wanted;
  const { rows } = await tx.client.query<{ id: Id }>(
    `select l.id from ${letterSource(tx.env, { shops: 1, warehouses: 2 })} l
     where l.cause = $3 and ($4::uuid is null or l.id = $4) order by l.id limit ${DISCARD_MOST}`,
    [scope.shopIds, scope.warehouseIds, cause, id ?? null],
  );
  const ids = rows.map((row) => row.id);
  const { rowCount } = await tx.client.query(
    `update ${tx.env}.runs_done d set handled_at = clock_timestamp(), handled_by = $3
     from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
     where d.bucket = w.bucket and d.id = w.id and d.handled_at is null`,
    [ids.map(bucketOf), ids, by.personId],
  );
  const count = rowCount ?? 0;
  if (count === 0) return 0;
  const params = { count, reason };
  await recordAct(tx, {
    code: "letters.discarded",
    params,
    subject: "letters",
    subjectId: cause,
    cause: by,
    environment: tx.env,
  });
  tx.topics.add(`${tx.env}:runs`);
  return count;
}
