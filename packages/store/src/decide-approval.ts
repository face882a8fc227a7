import type { ChainLevels } from "@orderloom/schema/approval-chain";
import type { ErrorCode, ErrorParams } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Role } from "@orderloom/schema/role";
import type { Tx } from "./database.ts";
import type { KeyProvider } from "./key-provider.ts";
import { lockForWake } from "./locks.ts";
import { execute, hexOf, statement } from "./statement.ts";
import type { ApprovalStatus } from "./tables/data/approvals.ts";
import { commentPlace } from "./turns/answers.ts";
import { openBoxes } from "./turns/order-boxes.ts";
import { wakeRuns } from "./wake-runs.ts";

export type Decision = {
  readonly approvalId: Id;
  readonly personId: string;
  /** The roles that the caller's session knows; what counts is what the person has when the locks are held. */
  readonly roles: readonly Role[];
  readonly decision: "approved" | "rejected";
  readonly comment: string;
};

/** `status` is `open` when the next level has to decide. A refusal says who decided, and when, where somebody did. */
export type DecideResult =
  | { readonly ok: true; readonly status: ApprovalStatus }
  | { readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams };

/**
 * Decides a request in one locked transaction (orders → runs → approvals): of any number of clicks at the same moment
 * one decides, the others are told who did. The requester may not decide alone, and the role is checked under the
 * lock. A rejection, or the last level's approval, wakes the run.
 */
export async function decideApproval(tx: Tx, keys: KeyProvider, decision: Decision): Promise<DecideResult> {
  const place = [bucketOf(decision.approvalId), decision.approvalId];
  const [seen] = await execute<ApprovalRow>(tx, READ, place);
  if (!seen) return { ok: false, code: "not_found", params: { approvalId: decision.approvalId } };
  await lockForWake(tx, { orderIds: [seen.orderId], runIds: [seen.runId] });
  const [approval = seen] = await execute<ApprovalRow>(tx, LOCK, place);
  const refusal = await refusalOf(tx, approval, decision);
  if (refusal) return refusal;
  const next = decision.decision === "approved" ? approval.levels[approval.level + 1] : undefined;
  const status = next ? "open" : decision.decision;
  const boxes = await openBoxes(tx, keys, [approval.orderId]);
  const comment = boxes(approval.orderId).seal(decision.comment, commentPlace(decision.approvalId));
  const answer = { level: approval.level, decision: decision.decision, personId: decision.personId };
  const level = next ? approval.level + 1 : approval.level;
  const role = next?.role ?? approval.role;
  await execute(tx, DECIDE, [...place, status, level, role, decision.personId, hexOf(comment), JSON.stringify(answer)]);
  if (!next) {
    const input = { type: "approval.decided", step: approval.step, approvalId: decision.approvalId } as const;
    await wakeRuns(tx, [{ runId: approval.runId, input }]);
  }
  tx.topics.add(`${tx.env}:approvals`);
  if (approval.orderId) tx.topics.add(`${tx.env}:order:${approval.orderId}`);
  return { ok: true, status };
}

type ApprovalRow = {
  readonly runId: Id;
  readonly orderId: Id | null;
  readonly step: string;
  readonly levels: ChainLevels;
  readonly level: number;
  readonly role: Role;
  readonly status: ApprovalStatus;
  readonly requestedBy: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly deciderName: string | null;
};

const SELECT = (schema: string) => `
  select a.run_id as "runId", a.order_id as "orderId", a.step, a.levels, a.level, a.role, a.status,
         a.requested_by as "requestedBy", a.decided_at as "decidedAt", a.decided_by as "decidedBy",
         (select p.name from control.person p where p.id = a.decided_by) as "deciderName"
  from ${schema}.approvals a where a.bucket = $1 and a.id = $2`;

const READ = statement("read_approval", (schema) => SELECT(schema));
const LOCK = statement("lock_approval", (schema) => `${SELECT(schema)} for update of a`);

const ROLES = statement(
  "read_roles_now",
  () => `
    select r.role from control.person_roles r join control.person p on p.id = r.person_id
    where r.person_id = $1 and p.active`,
);

/** `decided_at` is the last answer's time, also while later levels are open: the list shows how far it has come. */
const DECIDE = statement(
  "decide_approval",
  (schema) => `
    update ${schema}.approvals
    set status = $3, level = $4, role = $5, decided_by = $6, decided_at = clock_timestamp(), comment = $7::bytea,
        decisions = decisions || ($8::jsonb || jsonb_build_object('at', clock_timestamp()))
    where bucket = $1 and id = $2`,
);

async function refusalOf(tx: Tx, approval: ApprovalRow, decision: Decision): Promise<DecideResult | null> {
  if (approval.status !== "open") {
    const { status, decidedBy, deciderName, decidedAt } = approval;
    const params = { decision: status, personId: decidedBy, name: deciderName, at: decidedAt };
    return { ok: false, code: "approval_decided", params };
  }
  if (approval.requestedBy === decision.personId) return { ok: false, code: "approval_self", params: {} };
  const held = await execute<{ role: Role }>(tx, ROLES, [decision.personId]);
  const may = decision.roles.includes(approval.role) && held.some((row) => row.role === approval.role);
  return may ? null : { ok: false, code: "approval_role", params: { role: approval.role } };
}
