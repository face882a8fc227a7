import { LIMITS } from "@orderloom/schema/limits";
import { z } from "zod";

/** What dead letters of one cause share: a hash of flow, node, code and what their messages have in common. */
export const LetterCause = z.string().regex(/^[0-9a-f]{32}$/);

/** Why somebody does it; stays in the audit. */
export const ActReason = z.string().trim().min(1).max(LIMITS.approvalCommentChars);
