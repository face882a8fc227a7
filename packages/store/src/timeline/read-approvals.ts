import type { ChainLevels } from "@orderloom/schema/approval-chain";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import type { Tx } from "../database.ts";
import type { PersonalMask } from "../personal-mask.ts";
import { commentPlace } from "../turns/answers.ts";
import type { OpenSealed } from "./open-sealed.ts";
import { type LineQuery, PLAIN, RANKS, type RawLine } from "./story-line.ts";

/** An answer of one level, as the request keeps it. */
type Answer = {
  readonly level: number;
  readonly decision: "approved" | "rejected";
  readonly personId: string;
  readonly at: string;
};

type ApprovalRow = {
  readonly id: Id;
  readonly runId: Id;
  readonly step: string;
  readonly title: LocalizedText;
  readonly levels: ChainLevels;
  readonly requestedAt: string;
  readonly decisions: readonly Answer[];
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
             where p.id in (select d ->> 'personId' from jsonb_array_elements(a.decisions) d)) as names
     from ${tx.env}.approvals a
     where a.bucket = $1 and a.order_id = $2 and ($3::timestamptz is null or a.requested_at <= $3)
     order by a.id desc limit $4`,
    [bucketOf(orderId), orderId, before, limit],
  );
  return rows
    .flatMap((row) => [asked(row), ...row.decisions.map((answer, index) => answered(row, { answer, index }, reader))])
    .filter(({ at }) => before === null || at <= before);
}

function asked({ id, runId, step, title, levels, requestedAt }: ApprovalRow): RawLine {
  return {
    ...PLAIN,
    id: `approval:${id}:a`,
    at: requestedAt,
    rank: RANKS.asked,
    code: "approval.asked",
    params: { title: { text: title }, role: levels[0]?.role ?? null },
    cause: { type: "run", runId, step },
    runId,
  };
}

function answered(
  row: ApprovalRow,
  { answer, index }: { readonly answer: Answer; readonly index: number },
  { open, mask }: { readonly open: OpenSealed; readonly mask: PersonalMask },
): RawLine {
  // The sealed comment is the last answer's.
  const isLast = index === row.decisions.length - 1;
  const plain = isLast && row.comment ? open(row.comment, commentPlace(row.id)) : null;
  const comment = plain === null || plain === "" ? null : mask.text(plain);
  return {
    ...PLAIN,
    id: `approval:${row.id}:b${index}`,
    at: new Date(answer.at).toISOString(),
    rank: RANKS.decision,
    code: answer.decision === "approved" ? "approval.approved" : "approval.rejected",
    params: { title: { text: row.title }, person: row.names?.[answer.personId] ?? null, comment },
    cause: { type: "person", personId: answer.personId },
    runId: row.runId,
  };
}
