import type { Check } from "@orderloom/schema/proof/check";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import { columnsOf, execute, executeRows, rowStatement, sendRows, statement } from "../database/statement.ts";
import type { Swept } from "./check-orders.ts";
import { MOST_FINDINGS } from "./rule.ts";
import { type News, tellNews } from "./tell-news.ts";

/** The findings of a bucket, by rule; `whole` when all rows of the bucket were looked at. */
export type ToKeep = {
  readonly bucket: number;
  readonly swept: readonly Swept<Check>[];
  readonly whole: boolean;
};

/**
 * Keeps what was found in a bucket: what is new is told to administrators, once; what is not found any more is gone,
 * which is audited. Answers how many rows were told. Two that look at a bucket together keep one after the other.
 */
export async function keepFindings(tx: Tx, { bucket, swept, whole }: ToKeep): Promise<number> {
  await execute(tx, LOCK, [bucket]);
  if (whole) {
    sendRows(
      tx,
      KEEP_SWEEPS,
      swept.map(({ check, looked, ms }) => ({ bucket, rule: check, looked, ms })),
    );
    await letGo(tx, bucket, swept);
    tx.topics.add(`${tx.env}:proof`);
  }
  const rows = swept.flatMap(({ check, findings }) =>
    findings.map(({ orderId, ...finding }) => ({ bucket, rule: check, order_id: orderId, ...finding })),
  );
  if (rows.length === 0) return 0;
  tx.topics.add(`${tx.env}:proof`);
  return tellNews(tx, await executeRows<News>(tx, KEEP_FINDINGS, rows));
}

const LOCK = statement(
  "lock_findings",
  (schema) => `select pg_advisory_xact_lock(hashtext('orderloom:findings:${schema}'), $1::int)`,
);

const KEEP_SWEEPS = rowStatement(
  "keep_check_sweeps",
  columnsOf("check_sweeps", ["bucket", "rule", "looked", "ms"]),
  (schema, rows) => `
    insert into ${schema}.check_sweeps (bucket, rule, looked, ms, looked_at)
    select r.bucket, r.rule, r.looked, r.ms, clock_timestamp() from (${rows}) r
    on conflict (bucket, rule) do update
    set looked = excluded.looked, ms = excluded.ms, looked_at = excluded.looked_at`,
);

/** News is what was never found, what had been gone, and what has changed since somebody explained it. */
const KEEP_FINDINGS = rowStatement(
  "keep_check_findings",
  columnsOf("check_findings", ["bucket", "rule", "subject", "expected", "found", "order_id"]),
  (schema, rows) => `
    with r as materialized (select distinct on (x.bucket, x.rule, x.subject) x.* from (${rows}) x),
    known as materialized (
      select f.* from r join ${schema}.check_findings f
        on f.bucket = r.bucket and f.rule = r.rule and f.subject = r.subject),
    kept as (
      insert into ${schema}.check_findings as f (bucket, rule, subject, expected, found, order_id, found_at)
      select r.bucket, r.rule, r.subject, r.expected, r.found, r.order_id, clock_timestamp() from r
      on conflict (bucket, rule, subject) do update
      set expected = excluded.expected, found = excluded.found, order_id = excluded.order_id, gone_at = null,
        found_at = case when f.gone_at is null then f.found_at else excluded.found_at end,
        settled_at = null, settled_by = null, reason = null
      where f.gone_at is not null or (f.expected, f.found) is distinct from (excluded.expected, excluded.found))
    select r.rule as check, r.subject, r.expected, r.found, r.order_id as "orderId" from r
    left join known k on k.bucket = r.bucket and k.rule = r.rule and k.subject = r.subject
    where k.subject is null or k.gone_at is not null
      or (k.settled_at is not null and (k.expected, k.found) is distinct from (r.expected, r.found))`,
);

const LET_GO = statement(
  "let_check_findings_go",
  (schema) => `
    update ${schema}.check_findings f set gone_at = clock_timestamp()
    where f.bucket = $1 and f.gone_at is null and f.rule = any($2::text[])
      and not exists (
        select from unnest($3::text[], $4::text[]) w(rule, subject) where w.rule = f.rule and w.subject = f.subject)
    returning f.rule as check, f.subject`,
);

/** A rule that found more than is named says nothing of those that it does not name. */
async function letGo(tx: Tx, bucket: number, swept: readonly Swept<Check>[]): Promise<void> {
  const named = swept.filter(({ findings }) => findings.length < MOST_FINDINGS);
  const left = named.flatMap(({ check, findings }) => findings.map(({ subject }) => ({ check, subject })));
  const gone = await execute<{ check: string; subject: string }>(tx, LET_GO, [
    bucket,
    named.map(({ check }) => check),
    left.map(({ check }) => check),
    left.map(({ subject }) => subject),
  ]);
  for (const { check, subject } of gone) {
    await recordAct(tx, {
      code: "finding.gone",
      params: { check, name: subject },
      subject: "finding",
      subjectId: `${check} ${subject}`,
      cause: { type: "system", name: "proof" },
      environment: tx.env,
    });
  }
}
