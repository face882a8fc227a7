import type { ErrorCode } from "../error.ts";
import type { Role } from "../role.ts";
import type { ChainLevel } from "./approval-chain.ts";

/** What happens to a request between being asked and being decided. */
export const CASE_ACTS = ["approved", "rejected", "returned", "reminded", "escalated"] as const;
export type CaseAct = (typeof CASE_ACTS)[number];

/** A line of a request's history. `role` is whom an escalation asks; `personId` is null for what time brought about. */
export type CaseEntry = {
  readonly level: number;
  readonly act: CaseAct;
  readonly personId: string | null;
  readonly role: Role | null;
};

/** A request as it stands: its levels (counted from 0), which of them is open, and what happened, oldest first. */
export type ApprovalCase = {
  readonly levels: readonly ChainLevel[];
  readonly level: number;
  readonly requestedBy: string | null;
  readonly entries: readonly CaseEntry[];
};

/** Somebody who wants to answer, with the roles they hold now. */
export type Answerer = { readonly personId: string; readonly roles: readonly Role[] };

/** Whom the open level asks: roles and people, without those in `closedTo`, who answered or may not answer here. */
export type Asked = {
  readonly roles: readonly Role[];
  readonly people: readonly string[];
  readonly closedTo: readonly string[];
  /** The role that the level turned to as well; among `roles`. */
  readonly escalatedTo: Role | null;
};

/** What an answer comes to. `open` with another level: the next, or the one before after a return. */
export type CaseResult =
  | { readonly ok: true; readonly status: "open" | "approved" | "rejected"; readonly level: number }
  | { readonly ok: false; readonly code: RefusalCode };

type RefusalCode = Extract<
  ErrorCode,
  "approval_role" | "approval_self" | "approval_answered" | "approval_twice" | "approval_turn" | "approval_first_level"
>;

/** Why a person may not answer the open level now; null when they may. */
export function refusalOf(request: ApprovalCase, { personId, roles }: Answerer): RefusalCode | null {
  const { level, standing } = openLevel(request);
  const { escalatedTo, answered } = standing;
  const steppedIn = escalatedTo !== null && roles.includes(escalatedTo);
  if (!isNamed(level, { personId, roles }) && !steppedIn) return "approval_role";
  if (isOwnRequest(request, level, personId)) return "approval_self";
  if (answered.includes(personId)) return "approval_answered";
  if (isSecondLevel(level, standing, personId)) return "approval_twice";
  if (level.mode === "inOrder" && !steppedIn && nextInOrder(level, answered) !== personId) return "approval_turn";
  return null;
}

/**
 * Decides an answer. `holders` are the people who hold the level's role now: a level that takes all of them is done
 * when each has approved, apart from whoever may not. A rejection ends the request, a return opens the level before.
 */
export function answerCase(
  request: ApprovalCase,
  answer: Answerer & { readonly act: "approved" | "rejected" | "returned" },
  holders: readonly string[],
): CaseResult {
  const code = refusalOf(request, answer);
  if (code) return { ok: false, code };
  const { level: index, levels } = request;
  if (answer.act === "rejected") return { ok: true, status: "rejected", level: index };
  if (answer.act === "returned") {
    return index === 0 ? { ok: false, code: "approval_first_level" } : { ok: true, status: "open", level: index - 1 };
  }
  if (!isLevelDone(request, answer, holders)) return { ok: true, status: "open", level: index };
  return index + 1 < levels.length
    ? { ok: true, status: "open", level: index + 1 }
    : { ok: true, status: "approved", level: index };
}

/** Whom the open level asks now, for lists, badges and reminders. */
export function askedOf(request: ApprovalCase): Asked {
  const { level, standing } = openLevel(request);
  const { escalatedTo, answered } = standing;
  const named = level.who.type === "people" ? level.who.personIds : [];
  const next = nextInOrder(level, answered);
  const closedTo = new Set([
    ...answered,
    ...standing.filled.filter((personId) => isSecondLevel(level, standing, personId)),
  ]);
  const { requestedBy } = request;
  if (requestedBy !== null && isOwnRequest(request, level, requestedBy)) closedTo.add(requestedBy);
  const people = level.mode === "inOrder" ? named.filter((personId) => personId === next) : named;
  return {
    roles: [
      ...(level.who.type === "role" ? [level.who.role] : []),
      ...(escalatedTo === null || (level.who.type === "role" && level.who.role === escalatedTo) ? [] : [escalatedTo]),
    ],
    people: people.filter((personId) => !closedTo.has(personId)),
    closedTo: [...closedTo],
    escalatedTo,
  };
}

type Standing = {
  /** Who approved the open level since it was opened last. */
  readonly answered: readonly string[];
  /** Who approved the levels before it, as far as no return has undone that. */
  readonly filled: readonly string[];
  readonly escalatedTo: Role | null;
};

function openLevel(request: ApprovalCase): { level: ChainLevel; standing: Standing } {
  const level = request.levels[request.level];
  if (!level) throw new RangeError(`a request without level ${request.level}`);
  return { level, standing: standingOf(request) };
}

/** A return undoes what was answered at its level and at the one it goes back to. */
function standingOf({ entries, level: open }: ApprovalCase): Standing {
  let inForce: readonly CaseEntry[] = [];
  for (const entry of entries) {
    inForce = entry.act === "returned" ? inForce.filter(({ level }) => level < entry.level - 1) : [...inForce, entry];
  }
  const approvers = (fits: (level: number) => boolean) =>
    inForce.flatMap(({ act, level, personId }) => (act === "approved" && fits(level) && personId ? [personId] : []));
  const escalation = inForce.findLast(({ act, level }) => act === "escalated" && level === open);
  return {
    answered: approvers((level) => level === open),
    filled: approvers((level) => level < open),
    escalatedTo: escalation?.role ?? null,
  };
}

function isNamed({ who }: ChainLevel, { personId, roles }: Answerer): boolean {
  return who.type === "role" ? roles.includes(who.role) : who.personIds.includes(personId);
}

/** The requester may not decide alone: they count only where they are named and others have to approve as well. */
function isOwnRequest({ requestedBy }: ApprovalCase, { who, mode }: ChainLevel, personId: string): boolean {
  if (requestedBy !== personId) return false;
  const isOneOfSeveral = who.type === "people" && who.personIds.includes(personId) && who.personIds.length > 1;
  return !(isOneOfSeveral && mode !== "any");
}

/** Nobody fills two levels of a request, unless a list of people says so by name. */
function isSecondLevel({ who }: ChainLevel, { filled }: Standing, personId: string): boolean {
  return filled.includes(personId) && !(who.type === "people" && who.personIds.includes(personId));
}

function nextInOrder({ who, mode }: ChainLevel, answered: readonly string[]): string | null {
  if (mode !== "inOrder" || who.type !== "people") return null;
  return who.personIds.find((personId) => !answered.includes(personId)) ?? null;
}

function isLevelDone(request: ApprovalCase, { personId, roles }: Answerer, holders: readonly string[]): boolean {
  const { level, standing } = openLevel(request);
  const { escalatedTo, answered } = standing;
  if (level.mode === "any" || (escalatedTo !== null && roles.includes(escalatedTo))) return true;
  const needed =
    level.who.type === "people"
      ? level.who.personIds
      : holders.filter((id) => !isOwnRequest(request, level, id) && !isSecondLevel(level, standing, id));
  return needed.every((id) => id === personId || answered.includes(id));
}
