import { CASE_ACTS, type CaseEntry } from "@orderloom/schema/approval/approval-case";
import { ChainLevel, plainChain } from "@orderloom/schema/approval/approval-chain";
import type { Id } from "@orderloom/schema/ids";
import { Role } from "@orderloom/schema/role";
import { z } from "zod";
import { commentPlace } from "../turns/answers.ts";

/** A line of a request's history as it is stored; the comment is sealed, null where there is none. */
export type StoredEntry = CaseEntry & { readonly at: string; readonly comment: SealedComment | null };

/** Sealed words with the place they were sealed for. */
export type SealedComment = { readonly sealed: Buffer; readonly place: string };

const Entry = z.object({
  level: z.int(),
  act: z.enum(CASE_ACTS),
  personId: z.string().nullable(),
  role: Role.nullable(),
  at: z.string(),
  comment: z.string().nullable(),
});

/** The form of 0.1.0: approvals and rejections alone, of which only the last kept its comment, beside the history. */
const FirstForm = z.object({
  level: z.int(),
  decision: z.enum(["approved", "rejected"]),
  personId: z.string(),
  at: z.string(),
});

/** A request's history, oldest first. `lastComment` is the one beside the history. */
export function readEntries(approvalId: Id, stored: unknown, lastComment: Buffer | null): readonly StoredEntry[] {
  const list = z.array(z.union([Entry, FirstForm])).parse(stored);
  return list.map((entry, index): StoredEntry => {
    const at = new Date(entry.at).toISOString();
    if ("decision" in entry) {
      const isLast = index === list.length - 1;
      const comment = isLast && lastComment ? { sealed: lastComment, place: commentPlace(approvalId) } : null;
      return { level: entry.level, act: entry.decision, personId: entry.personId, role: null, at, comment };
    }
    const { comment, ...rest } = entry;
    const sealed =
      comment === null ? null : { sealed: Buffer.from(comment, "hex"), place: entryPlace(approvalId, index) };
    return { ...rest, at, comment: sealed };
  });
}

/** An entry as it is appended; its moment is added by the database. */
export function storeEntry(entry: CaseEntry, sealed: Buffer | null): string {
  return JSON.stringify({ ...entry, comment: sealed?.toString("hex") ?? null });
}

/** Where the comment of a line of the history is sealed. */
export function entryPlace(approvalId: Id, index: number): string {
  return `approvals.decisions:${approvalId}:${index}`;
}

const FirstLevels = z.array(z.strictObject({ role: Role }));

/** The levels a request was pinned to, also of one that 0.1.0 asked. */
export function readLevels(stored: unknown): readonly ChainLevel[] {
  const first = FirstLevels.safeParse(stored);
  return first.success && first.data.length > 0
    ? plainChain(first.data.map(({ role }) => role)).levels
    : z.array(ChainLevel).parse(stored);
}
