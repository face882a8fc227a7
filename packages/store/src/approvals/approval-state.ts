import { type ApprovalCase, askedOf } from "@orderloom/schema/approval/approval-case";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import type { ApprovalStatus } from "../tables/data/approvals.ts";
import { readEntries, readLevels, type StoredEntry } from "./approval-entries.ts";

/** A request as it is decided on: its case, and what surrounds it. */
export type ApprovalState = Omit<ApprovalCase, "entries"> & {
  readonly id: Id;
  readonly runId: Id;
  readonly orderId: Id | null;
  readonly refundId: Id | null;
  readonly step: string;
  readonly title: LocalizedText;
  readonly status: ApprovalStatus;
  readonly stage: number;
  readonly entries: readonly StoredEntry[];
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly deciderName: string | null;
};

type Row = Omit<ApprovalState, "levels" | "entries"> & {
  readonly levels: unknown;
  readonly decisions: unknown;
  readonly comment: Buffer | null;
};

const SELECT = (schema: string) => `
  select a.id, a.run_id as "runId", a.order_id as "orderId", a.refund_id as "refundId", a.step, a.title, a.levels, a.level, a.stage, a.status,
         a.requested_by as "requestedBy", a.decided_at as "decidedAt", a.decided_by as "decidedBy",
         (select p.name from control.person p where p.id = a.decided_by) as "deciderName", a.decisions, a.comment
  from ${schema}.approvals a where a.bucket = $1 and a.id = $2`;

const READ = statement("read_approval", (schema) => SELECT(schema));
const LOCK = statement("lock_approval", (schema) => `${SELECT(schema)} for update of a`);

/** A request as it stands, without a lock; null when there is none. */
export function readApprovalState(tx: Tx, approvalId: Id): Promise<ApprovalState | null> {
  return readBy(tx, READ, approvalId);
}

/** A request under its row's lock; the caller holds those of its order and run already, if it needs them. */
export function lockApprovalState(tx: Tx, approvalId: Id): Promise<ApprovalState | null> {
  return readBy(tx, LOCK, approvalId);
}

/** What becomes of a request: a level opened anew gets the next stage and its own time limit. */
export type NextState = {
  readonly status: ApprovalStatus;
  readonly level: number;
  readonly opensLevel: boolean;
  /** The entry as `storeEntry` writes it. */
  readonly entry: string;
  readonly answer: { readonly personId: string; readonly comment: string } | null;
};

const WRITE = statement(
  "write_approval",
  (schema) => `
    update ${schema}.approvals
    set status = $3, level = $4, role = $5, asked_people = $6, closed_to = $7, escalated_to = $8,
        stage = stage + case when $9 then 1 else 0 end,
        due_at = case when $9 then clock_timestamp() + $10::int * interval '1 minute' when $13 then due_at end,
        decided_by = case when $13 then $11 else decided_by end,
        decided_at = case when $13 then clock_timestamp() else decided_at end,
        comment = case when $13 then $12::bytea else comment end,
        decisions = decisions || ($14::jsonb || jsonb_build_object('at', clock_timestamp()))
    where bucket = $1 and id = $2`,
);

/** Writes what happened. `next.entry` stands in `request.entries` already, so that those asked follow from it. */
export async function writeApprovalState(tx: Tx, request: ApprovalState, next: NextState): Promise<void> {
  const { status, level, opensLevel, entry, answer } = next;
  const { people, closedTo, escalatedTo } = askedOf({ ...request, level });
  const open = request.levels[level];
  await execute(tx, WRITE, [
    bucketOf(request.id),
    request.id,
    status,
    level,
    open?.who.type === "role" ? open.who.role : null,
    people,
    closedTo,
    escalatedTo,
    opensLevel,
    open?.limit?.minutes ?? null,
    answer?.personId ?? null,
    answer?.comment ?? null,
    answer !== null,
    entry,
  ]);
  tx.topics.add(`${tx.env}:approvals`);
  if (request.orderId) tx.topics.add(`${tx.env}:order:${request.orderId}`);
}

async function readBy(tx: Tx, prepared: typeof READ, approvalId: Id): Promise<ApprovalState | null> {
  const [row] = await execute<Row>(tx, prepared, [bucketOf(approvalId), approvalId]);
  if (!row) return null;
  const { levels, decisions, comment, ...rest } = row;
  return { ...rest, levels: readLevels(levels), entries: readEntries(approvalId, decisions, comment) };
}
