import type { Cause } from "@orderloom/schema/cause";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import type { RowScope } from "../people/row-scope.ts";
import { KEPT_KINDS, KEPT_TABLES, type KeptKind, keptSource } from "./kept-source.ts";

/** What somebody wants done with messages that wait for a person. */
export type SettleKept = {
  readonly group: string;
  /** One of them; all that the person may see when absent. */
  readonly id?: Id | undefined;
  /** `accept` has them read again and accepted, `dismiss` puts them aside for good. */
  readonly act: "accept" | "dismiss";
  readonly reason: string;
  readonly by: Cause & { readonly type: "person" };
  readonly scope: RowScope;
};

/** At most so many at once. */
export const SETTLE_MOST = 10_000;

const CODES = { accept: "quarantine.asked", dismiss: "quarantine.dismissed" } as const;

/**
 * Has messages of a group read again by a runner, or puts them aside. Those that are on their way already, or that
 * somebody else has dealt with, are left alone. Returns how many.
 */
export async function settleKept(tx: Tx, wanted: SettleKept): Promise<number> {
  const { group, id, act, reason, by, scope } = wanted;
  const { rows } = await tx.client.query<{ kind: KeptKind; id: Id }>(
    `select m.kind, m.id from ${keptSource(tx.env, { shops: 1, warehouses: 2 })} m
     where m."group" = $3 and ($4::uuid is null or m.id = $4) and m.asked_at is null
     order by m.id limit ${SETTLE_MOST}`,
    [scope.shopIds, scope.warehouseIds, group, id ?? null],
  );
  let count = 0;
  for (const kind of KEPT_KINDS) {
    const ids = rows.filter((row) => row.kind === kind).map((row) => row.id);
    if (ids.length > 0) count += await mark(tx, { table: KEPT_TABLES[kind], ids, act, personId: by.personId });
  }
  if (count === 0) return 0;
  const params = { count, reason };
  const subject = { subject: "quarantine", subjectId: group } as const;
  await recordAct(tx, { code: CODES[act], params, ...subject, cause: by, environment: tx.env });
  tx.topics.add(`${tx.env}:quarantine`);
  return count;
}

type ToMark = {
  readonly table: string;
  readonly ids: readonly Id[];
  readonly act: SettleKept["act"];
  readonly personId: string;
};

/** Rows are locked in the order of their ids, as a runner that reads them again takes one at a time. */
async function mark(tx: Tx, { table, ids, act, personId }: ToMark): Promise<number> {
  const change =
    act === "accept"
      ? "asked_at = clock_timestamp(), handled_by = $3"
      : "outcome = 'dismissed', handled_at = clock_timestamp(), handled_by = $3";
  const { rowCount } = await tx.client.query(
    `with w as materialized (
       select k.bucket, k.id from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
       join ${tx.env}.${table} k on k.bucket = w.bucket and k.id = w.id
       where k.handled_at is null and k.asked_at is null order by k.id for update of k)
     update ${tx.env}.${table} k set ${change} from w where k.bucket = w.bucket and k.id = w.id`,
    [ids.map(bucketOf), ids, personId],
  );
  return rowCount ?? 0;
}
