import { askedOf, type CaseEntry } from "@orderloom/schema/approval/approval-case";
import type { LevelLimit } from "@orderloom/schema/approval/approval-chain";
import type { ErrorCode, ErrorParams } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import type { Role } from "@orderloom/schema/role";
import type { Tx } from "../database/database.ts";
import { execute, insertion, sendRows, statement } from "../database/statement.ts";
import { newIdBeside } from "../orders/identity.ts";
import { storeEntry } from "./approval-entries.ts";
import { type ApprovalState, lockApprovalState, writeApprovalState } from "./approval-state.ts";
import { readDeciders } from "./read-deciders.ts";

const DUE = statement(
  "read_due_approvals",
  (schema) => `
    select id from ${schema}.approvals
    where status = 'open' and due_at is not null and due_at <= clock_timestamp()
    order by due_at limit $1 for update skip locked`,
);

/**
 * Does what time limits say, by the database's clock and once each: reminds those asked, or asks the role that the
 * level escalates to as well, and writes it into the request's history. At most `limit` requests; returns how many.
 */
export async function settleDueApprovals(tx: Tx, limit: number): Promise<number> {
  const due = await execute<{ id: Id }>(tx, DUE, [limit]);
  for (const { id } of due) {
    const request = await lockApprovalState(tx, id);
    const strikes = request?.levels[request.level]?.limit;
    if (request && strikes) await strike(tx, request, strikes);
  }
  return due.length;
}

/** Why a request is not handed to a role. */
export type HandOverResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams };

/**
 * Lets a person ask a role as well, where those asked cannot answer; it stands in the history like an escalation by
 * time. Takes no decision and gives nobody a role.
 */
export async function handOverApproval(
  tx: Tx,
  input: { readonly approvalId: Id; readonly role: Role; readonly personId: string },
): Promise<HandOverResult> {
  const { approvalId, role, personId } = input;
  const request = await lockApprovalState(tx, approvalId);
  if (!request) return { ok: false, code: "not_found", params: { approvalId } };
  if (request.status !== "open") {
    const { status, deciderName, decidedAt } = request;
    return { ok: false, code: "approval_decided", params: { decision: status, name: deciderName, at: decidedAt } };
  }
  await escalate(tx, request, { role, personId });
  return { ok: true };
}

function strike(tx: Tx, request: ApprovalState, limit: LevelLimit): Promise<void> {
  if (limit.action === "escalate") return escalate(tx, request, { role: limit.to, personId: null });
  return remind(tx, request, limit.minutes);
}

async function remind(tx: Tx, request: ApprovalState, minutes: number): Promise<void> {
  await append(tx, request, { level: request.level, act: "reminded", personId: null, role: null });
  const { roles, people, closedTo } = askedOf(request);
  const asked = await readDeciders(tx, { roles, people, orderId: request.orderId });
  await tell(tx, request, {
    people: asked.filter((personId) => !closedTo.includes(personId)),
    title: { zh: `等你审批：${request.title.zh}`, en: `Still waits for you: ${request.title.en}` },
    body: {
      zh: `这项审批已等待${durationOf(minutes).zh}，请到「审批」中处理。`,
      en: `This approval has waited for ${durationOf(minutes).en}. Decide it under “Approvals”.`,
    },
  });
}

async function escalate(
  tx: Tx,
  request: ApprovalState,
  { role, personId }: { readonly role: Role; readonly personId: string | null },
): Promise<void> {
  await append(tx, request, { level: request.level, act: "escalated", personId, role });
  await tell(tx, request, {
    people: await readDeciders(tx, { roles: [role], people: [], orderId: request.orderId }),
    title: { zh: `转给你审批：${request.title.zh}`, en: `Handed to you: ${request.title.en}` },
    body: {
      zh: "原审批人没有按时处理，现在也请你来决定。请到「审批」中处理。",
      en: "Those asked first did not answer in time, so you are asked as well. Decide it under “Approvals”.",
    },
  });
}

async function append(tx: Tx, request: ApprovalState, entry: CaseEntry): Promise<void> {
  const entries = [...request.entries, { ...entry, at: "", comment: null }];
  const { level } = request;
  await writeApprovalState(
    tx,
    { ...request, entries },
    { status: "open", level, opensLevel: false, entry: storeEntry(entry, null), answer: null },
  );
}

type Told = { readonly people: readonly string[]; readonly title: LocalizedText; readonly body: LocalizedText };

const INSERT = insertion("notices", ["bucket", "id", "person_id", "order_id", "run_id", "step", "title", "body", "at"]);

const NOW = statement("read_clock", () => "select clock_timestamp() as at");

/** The title of a request names nobody, so its notices stand in the clear. */
async function tell(tx: Tx, request: ApprovalState, { people, title, body }: Told): Promise<void> {
  const [clock] = await execute<{ at: string }>(tx, NOW, []);
  const rows = people.map((personId) => {
    const id = newIdBeside(request.runId);
    const { orderId, runId, step } = request;
    const owner = { order_id: orderId, run_id: runId, step, person_id: personId };
    return { bucket: bucketOf(id), id, ...owner, title, body, at: clock?.at };
  });
  sendRows(tx, INSERT, rows);
  if (rows.length > 0) tx.topics.add(`${tx.env}:notices`);
}

/** Minutes in the largest unit that fits without a remainder. */
function durationOf(minutes: number): LocalizedText {
  if (minutes % 1_440 === 0) return words(minutes / 1_440, { zh: "天", en: "day" });
  if (minutes % 60 === 0) return words(minutes / 60, { zh: "小时", en: "hour" });
  return words(minutes, { zh: "分钟", en: "minute" });
}

function words(count: number, unit: LocalizedText): LocalizedText {
  return { zh: ` ${count} ${unit.zh}`, en: `${count} ${unit.en}${count === 1 ? "" : "s"}` };
}
