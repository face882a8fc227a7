import type { Cause } from "@orderloom/schema/cause";
import { BUCKET_COUNT, type Id } from "@orderloom/schema/ids";
import { CHECKS, type Check } from "@orderloom/schema/proof/check";
import type { Tx } from "../database/database.ts";

/** One rule as it was last held against everything. */
export type ProvenRule = {
  readonly check: Check;
  /** Rows looked at, all buckets together. */
  readonly looked: number;
  /** How many of the 64 buckets were looked at since the installation began. */
  readonly buckets: number;
  /** The bucket that waits longest, and the one looked at last (ISO 8601); null before the first look. */
  readonly since: string | null;
  readonly last: string | null;
  /** Rows that break it now and that nobody has explained. */
  readonly open: number;
};

/** A row that breaks a rule. Times are ISO 8601. */
export type Finding = {
  readonly bucket: number;
  readonly check: Check;
  readonly subject: string;
  readonly expected: string;
  readonly found: string;
  readonly orderId: Id | null;
  readonly foundAt: string;
  readonly goneAt: string | null;
  readonly settledAt: string | null;
  readonly settledBy: Cause | null;
  readonly reason: string | null;
};

/** What is known of an environment's conservation: each rule, and the rows that break one. */
export type Proof = {
  readonly buckets: number;
  readonly rules: readonly ProvenRule[];
  readonly findings: readonly Finding[];
};

/** Findings a screen shows at once; there should be none. */
const MOST_SHOWN = 200;

/** Reads the proof as the last looks left it; `includeOver` adds findings that are gone or explained. */
export async function readProof(tx: Tx, { includeOver }: { readonly includeOver: boolean }): Promise<Proof> {
  const { rows } = await tx.client.query<Omit<ProvenRule, "open">>(
    `select s.rule as check, sum(s.looked)::bigint as looked, count(*) as buckets,
       min(s.looked_at) as since, max(s.looked_at) as last
     from ${tx.env}.check_sweeps s group by s.rule`,
  );
  const { rows: counts } = await tx.client.query<{ check: Check; open: number }>(
    `select f.rule as check, count(*) as open from ${tx.env}.check_findings f
     where f.gone_at is null and f.settled_at is null group by f.rule`,
  );
  const open = new Map(counts.map((row) => [row.check, row.open]));
  const proven = new Map(rows.map((row) => [row.check, row]));
  const unseen = { looked: 0, buckets: 0, since: null, last: null };
  return {
    buckets: BUCKET_COUNT,
    rules: CHECKS.map((check) => ({ ...unseen, ...proven.get(check), check, open: open.get(check) ?? 0 })),
    findings: await listFindings(tx, includeOver),
  };
}

async function listFindings(tx: Tx, includeOver: boolean): Promise<readonly Finding[]> {
  const { rows } = await tx.client.query<Finding>(
    `select f.bucket, f.rule as check, f.subject, f.expected, f.found, f.order_id as "orderId", f.found_at as "foundAt",
       f.gone_at as "goneAt", f.settled_at as "settledAt", f.settled_by as "settledBy", f.reason
     from ${tx.env}.check_findings f where $1 or (f.gone_at is null and f.settled_at is null)
     order by (f.gone_at is null and f.settled_at is null) desc, f.found_at desc, f.rule, f.subject limit ${MOST_SHOWN}`,
    [includeOver],
  );
  return rows;
}
