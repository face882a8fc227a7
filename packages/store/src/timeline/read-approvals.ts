import type { CaseAct } from "@orderloom/schema/approval/approval-case";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import type { StoryCode } from "@orderloom/schema/messages/changes";
import { readEntries, readLevels, type StoredEntry } from "../approvals/approval-entries.ts";
import type { Tx } from "../database/database.ts";
import type { PersonalMask } from "../seal/personal-mask.ts";
import type { OpenSealed } from "./open-sealed.ts";
import { type LineQuery, PLAIN, RANKS, type RawLine } from "./story-line.ts";

type ApprovalRow = {
  readonly id: Id;
  readonly runId: Id;
  readonly step: string;
  readonly title: LocalizedText;
  readonly levels: unknown;
  readonly requestedAt: string;
  readonly decisions: unknown;
  readonly comment: Buffer | null;
  readonly names: Readonly<Record<string, string>> | null;
};

/** What was asked of people about the order, and what they answered. */
export async function readApprovalLines(
  tx: Tx,
  { orderId, before, limit }: LineQuery,
  reader: { readonly open: OpenSealed; readonly mask: PersonalMask },
): Promise<RawLine[]> {
  const { rows } = await tx.client.query<ApprovalRow>(
    `select a.id, a.run_id as "runId", a.step, a.title, a.levels, a.requested_at as "requestedAt", a.decisions,
            a.comment,
            (select jsonb_object_agg(p.id, p.name) from control.person p
             where p.id in (select d ->> 'personId' from jsonb_array_elements(a.decisions) d)
                or p.id in (select jsonb_array_elements_text(coalesce(a.levels -> 0 -> 'who' -> 'personIds', '[]')))) as names
     from ${tx.env}.approvals a
     where a.bucket = $1 and a.order_id = $2 and ($3::timestamptz is null or a.requested_at <= $3)
     order by a.id desc limit $4`,
    [bucketOf(orderId), orderId, before, limit],
  );
  return rows
    .flatMap((row) => [
      asked(row),
      ...readEntries(row.id, row.decisions, row.comment).map((entry, index) => happened(row, { entry, index }, reader)),
    ])
    .filter(({ at }) => before === null || at <= before);
}

/** An amount that asks nobody passes at once; else the first level is who was asked. */
function asked({ id, runId, step, title, levels, requestedAt, names }: ApprovalRow): RawLine {
  const [first] = readLevels(levels);
  const people = first?.who.type === "people" ? first.who.personIds.map((personId) => names?.[personId] ?? "") : [];
  return {
    ...PLAIN,
    id: `approval:${id}:a`,
    at: requestedAt,
    rank: RANKS.asked,
    code: first ? "approval.asked" : "approval.passed",
    params: {
      title: { text: title },
      role: first?.who.type === "role" ? first.who.role : null,
      people: people.filter(Boolean).join("、") || null,
    },
    cause: { type: "run", runId, step },
    runId,
  };
}

const CODES: Readonly<Record<CaseAct, StoryCode>> = {
  approved: "approval.approved",
  rejected: "approval.rejected",
  returned: "approval.returned",
  reminded: "approval.reminded",
  escalated: "approval.escalated",
};

function happened(
  row: ApprovalRow,
  { entry, index }: { readonly entry: StoredEntry; readonly index: number },
  { open, mask }: { readonly open: OpenSealed; readonly mask: PersonalMask },
): RawLine {
  const { act, personId, role, at, comment: sealed } = entry;
  const plain = sealed && open(sealed.sealed, sealed.place);
  const comment = plain ? mask.text(plain) : null;
  return {
    ...PLAIN,
    id: `approval:${row.id}:b${String(index).padStart(3, "0")}`,
    at,
    rank: RANKS.decision,
    code: CODES[act],
    params: { title: { text: row.title }, person: row.names?.[personId ?? ""] ?? null, role, comment },
    cause: personId === null ? { type: "system", name: "time-limit" } : { type: "person", personId },
    runId: row.runId,
  };
}
