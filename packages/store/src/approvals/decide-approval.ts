import {
  type Answerer,
  answerCase,
  askedOf,
  type CaseEntry,
  type refusalOf,
} from "@orderloom/schema/approval/approval-case";
import type { ErrorCode, ErrorParams } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import type { Role } from "@orderloom/schema/role";
import type { Tx } from "../database/database.ts";
import { lockForWake } from "../database/locks.ts";
import { execute, hexOf, statement } from "../database/statement.ts";
import { rolesNow } from "../people/roles-now.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import type { ApprovalStatus } from "../tables/data/approvals.ts";
import { commentPlace } from "../turns/answers.ts";
import { openBoxes } from "../turns/order-boxes.ts";
import { wakeRuns } from "../waits/wake-runs.ts";
import { entryPlace, storeEntry } from "./approval-entries.ts";
import { countStagePhotos } from "./approval-photos.ts";
import { type ApprovalState, lockApprovalState, readApprovalState, writeApprovalState } from "./approval-state.ts";
import { readDeciders } from "./read-deciders.ts";

export type Decision = {
  readonly approvalId: Id;
  readonly personId: string;
  /** The roles that the caller's session knows; what counts is what the person has when the locks are held. */
  readonly roles: readonly Role[];
  readonly decision: "approved" | "rejected" | "returned";
  /** The stage that the person looked at: a second click is never taken for the next level's answer. */
  readonly stage: number;
  readonly comment: string;
};

/** `status` is `open` while others have to decide as well. A refusal says who decided, and when, where somebody did. */
export type DecideResult =
  | { readonly ok: true; readonly status: ApprovalStatus }
  | { readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams };

/**
 * Decides a request in one locked transaction (orders → runs → approvals): of any number of clicks at the same moment
 * one decides, the others are told who did. Who may is checked under the lock. A rejection, or the last level's
 * approval, wakes the run; both and a return need a reason or whatever else their level asks for.
 */
export async function decideApproval(tx: Tx, keys: KeyProvider, decision: Decision): Promise<DecideResult> {
  const missing = refuse("not_found", { approvalId: decision.approvalId });
  const seen = await readApprovalState(tx, decision.approvalId);
  if (!seen) return missing;
  await lockForWake(tx, { orderIds: [seen.orderId], runIds: [seen.runId] });
  const request = await lockApprovalState(tx, decision.approvalId);
  if (!request) return missing;
  const { personId, decision: act } = decision;
  const moved = await movedOn(tx, request, decision);
  if (moved) return moved;
  const answerer: Answerer = { personId, roles: await rolesNow(tx, decision) };
  const result = answerCase(request, { ...answerer, act }, await holdersOf(tx, request));
  if (!result.ok) return explain(tx, request, result.code);
  const lacking = await lackingOf(tx, request, decision);
  if (lacking) return refuse(lacking, {});
  await writeAnswer(tx, keys, { request, decision, result });
  if (result.status !== "open") {
    const input = { type: "approval.decided", step: request.step, approvalId: request.id } as const;
    await wakeRuns(tx, [{ runId: request.runId, input }]);
  }
  return { ok: true, status: result.status };
}

function refuse(code: ErrorCode, params: ErrorParams): Extract<DecideResult, { ok: false }> {
  return { ok: false, code, params };
}

/** Somebody decided since the person looked: who, what, and when. */
async function movedOn(tx: Tx, request: ApprovalState, { stage }: Decision): Promise<DecideResult | null> {
  const { status, decidedBy, deciderName, decidedAt } = request;
  if (status !== "open") {
    return refuse("approval_decided", { decision: status, personId: decidedBy, name: deciderName, at: decidedAt });
  }
  if (request.stage === stage) return null;
  const mover = request.entries.findLast(({ act }) => act === "approved" || act === "returned");
  const params = { decision: mover?.act ?? null, personId: mover?.personId ?? null, at: mover?.at ?? null };
  return refuse("approval_decided", { ...params, name: await nameOf(tx, mover?.personId ?? null) });
}

/** Needed only where all who hold a role have to approve. */
async function holdersOf(tx: Tx, { levels, level, orderId }: ApprovalState): Promise<readonly string[]> {
  const open = levels[level];
  if (open?.mode !== "all" || open.who.type !== "role") return [];
  return readDeciders(tx, { roles: [open.who.role], people: [], orderId });
}

async function explain(
  tx: Tx,
  request: ApprovalState,
  code: NonNullable<ReturnType<typeof refusalOf>>,
): Promise<DecideResult> {
  const { roles, people } = askedOf(request);
  if (code === "approval_role") return refuse(code, roles[0] ? { role: roles[0] } : {});
  if (code === "approval_turn") return refuse(code, { name: await nameOf(tx, people[0] ?? null) });
  return refuse(code, {});
}

/** What a level asks of an approval beyond the click; a rejection and a return always say why. */
async function lackingOf(tx: Tx, request: ApprovalState, decision: Decision): Promise<ErrorCode | null> {
  if (decision.decision !== "approved") return decision.comment === "" ? "approval_reason_missing" : null;
  const level = request.levels[request.level];
  if (level?.comment === "required" && decision.comment === "") return "approval_comment_missing";
  if (level?.evidence !== "required") return null;
  return (await countStagePhotos(tx, request, decision.personId)) === 0 ? "approval_evidence_missing" : null;
}

type Answered = {
  readonly request: ApprovalState;
  readonly decision: Decision;
  readonly result: Extract<ReturnType<typeof answerCase>, { ok: true }>;
};

async function writeAnswer(tx: Tx, keys: KeyProvider, { request, decision, result }: Answered): Promise<void> {
  const { personId, comment, decision: act } = decision;
  const box = (await openBoxes(tx, keys, [request.orderId]))(request.orderId);
  const entry: CaseEntry = { level: request.level, act, personId, role: null };
  const sealed = comment === "" ? null : box.seal(comment, entryPlace(request.id, request.entries.length));
  const opensLevel = result.status === "open" && result.level !== request.level;
  const entries = [...request.entries, { ...entry, at: "", comment: null }];
  await writeApprovalState(
    tx,
    { ...request, entries },
    {
      status: result.status,
      level: result.level,
      opensLevel,
      entry: storeEntry(entry, sealed),
      answer: { personId, comment: hexOf(box.seal(comment, commentPlace(request.id))) },
    },
  );
}

const NAME = statement("read_person_name", () => "select name from control.person where id = $1");

async function nameOf(tx: Tx, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const [row] = await execute<{ name: string }>(tx, NAME, [personId]);
  return row?.name ?? null;
}
