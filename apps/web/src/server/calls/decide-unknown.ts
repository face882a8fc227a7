import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { CALL_DECISIONS } from "@orderloom/schema/run/call-decision";
import { decideCall } from "@orderloom/store/calls/decide-call";
import { getUnknownCall } from "@orderloom/store/calls/unknown-calls";
import { inTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { keys } from "../keys.ts";
import { orMissing } from "../or-missing.ts";
import { readingOf } from "../orders/reading.ts";
import { orRefuse } from "../refuse.ts";
import { procedure } from "../trpc.ts";
import { reportedResult } from "./call-words.ts";

const VALUE_CHARS = 128;

const Input = z.strictObject({
  callId: Id,
  decision: z.enum(CALL_DECISIONS),
  /** What the person found out of a call that happened, by field of its node. */
  values: z.record(z.string(), z.string().trim().max(VALUE_CHARS)),
  reason: z.string().trim().min(1).max(LIMITS.approvalCommentChars),
});

/** Decides what became of a call of unknown outcome. Whoever is second is told who decided. */
export const decideUnknownCallProcedure = procedure("call.decide")
  .input(Input)
  .mutation(async ({ ctx, input: { callId, decision, values, reason } }) => {
    const { personId, roles, scope } = ctx.signedIn;
    const result = await inTransaction(ctx.db, ctx.environment, async (tx) => {
      const call = orMissing(await getUnknownCall(tx, keys(), { callId, ...readingOf(ctx.signedIn) }), { callId });
      const brought = decision === "happened" ? reportedResult(call.node, values) : null;
      return decideCall(tx, keys(), { callId, personId, roles, scope, decision, result: brought, reason });
    });
    orRefuse(result);
  });
