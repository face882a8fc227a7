import { Cause } from "@orderloom/schema/cause";
import type { ControlActCode, ControlSubject } from "@orderloom/schema/control-act";
import type { ErrorParams } from "@orderloom/schema/error";
import type { Environment } from "@orderloom/schema/ids";
import { JsonObject } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { ControlTx } from "../database/database.ts";
import { controlAudit } from "../tables/control/control-audit.ts";

/** One act on control data as it is recorded. `params` fill the code's sentence and hold no secret. */
export type ControlAct = {
  readonly code: ControlActCode;
  readonly params?: ErrorParams;
  readonly subject: ControlSubject;
  readonly subjectId: string;
  readonly cause: Cause;
  /** Given for acts that concern one environment only. */
  readonly environment?: Environment;
};

/** A recorded act; `code` is a ControlActCode of the release that wrote it. */
export type ControlActRecord = {
  readonly id: number;
  readonly at: string;
  readonly environment: Environment | null;
  readonly code: string;
  readonly params: JsonObject;
  readonly subject: string;
  readonly subjectId: string;
  readonly cause: Cause;
};

/** Records an act in the transaction that does it, so that neither exists without the other. */
export async function recordAct(tx: ControlTx, act: ControlAct): Promise<void> {
  await tx.drizzle.insert(controlAudit).values({
    at: sql`now()`,
    environment: act.environment ?? null,
    code: act.code,
    params: act.params ?? {},
    subject: act.subject,
    subjectId: act.subjectId,
    cause: act.cause,
  });
}

/** The acts on one thing, newest first, from before the act `before` on. At most LIMITS.pageSize at a time. */
export async function listActs(
  tx: ControlTx,
  query: { readonly subject: ControlSubject; readonly subjectId: string; readonly before?: number },
): Promise<readonly ControlActRecord[]> {
  const rows = await tx.drizzle
    .select()
    .from(controlAudit)
    .where(
      and(
        eq(controlAudit.subject, query.subject),
        eq(controlAudit.subjectId, query.subjectId),
        query.before === undefined ? undefined : lt(controlAudit.id, query.before),
      ),
    )
    .orderBy(desc(controlAudit.id))
    .limit(LIMITS.pageSize);
  return rows.map(({ id, at, environment, code, params, subject, subjectId, cause }) => ({
    id,
    at: at.toISOString(),
    environment,
    code,
    params: JsonObject.parse(params),
    subject,
    subjectId,
    cause: Cause.parse(cause),
  }));
}
