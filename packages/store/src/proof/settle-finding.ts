import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import type { Check } from "@orderloom/schema/proof/check";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";

/** A finding by its name, and what a person says of it. */
export type SettleFinding = {
  readonly bucket: number;
  readonly check: Check;
  readonly subject: string;
  readonly reason: string;
  readonly cause: Cause;
};

/**
 * Explains a finding: it is settled for as long as it stays as it is, and opens again when it changes. Throws
 * `not_found` for what is not, or no longer, found; `conflict` where somebody was first.
 */
export async function settleFinding(tx: Tx, input: SettleFinding): Promise<void> {
  const { bucket, check, subject, reason, cause } = input;
  const { rows } = await tx.client.query<{ settled: boolean }>(
    `select f.settled_at is not null as settled from ${tx.env}.check_findings f
     where f.bucket = $1 and f.rule = $2 and f.subject = $3 and f.gone_at is null for update`,
    [bucket, check, subject],
  );
  const [row] = rows;
  if (!row) throw new OrderloomError("not_found", { params: { subject } });
  if (row.settled) throw new OrderloomError("conflict", { params: { subject } });
  await tx.client.query(
    `update ${tx.env}.check_findings set settled_at = clock_timestamp(), settled_by = $4, reason = $5
     where bucket = $1 and rule = $2 and subject = $3`,
    [bucket, check, subject, JSON.stringify(cause), reason],
  );
  await recordAct(tx, {
    code: "finding.settled",
    params: { check, name: subject, reason },
    subject: "finding",
    subjectId: `${check} ${subject}`,
    cause,
    environment: tx.env,
  });
  tx.topics.add(`${tx.env}:proof`);
}
