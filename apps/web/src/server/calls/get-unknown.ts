import { Id } from "@orderloom/schema/ids";
import { getUnknownCall } from "@orderloom/store/calls/unknown-calls";
import { inTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { keys } from "../keys.ts";
import { orMissing } from "../or-missing.ts";
import { readingOf } from "../orders/reading.ts";
import { procedure } from "../trpc.ts";
import { callWords } from "./call-words.ts";

/** One call of unknown outcome: what it was to do, what is known of it, and who decided. */
export const getUnknownCallProcedure = procedure("call.read")
  .input(z.strictObject({ callId: Id }))
  .query(async ({ ctx, input: { callId } }) => {
    const query = { callId, ...readingOf(ctx.signedIn) };
    const found = await inTransaction(ctx.db, ctx.environment, (tx) => getUnknownCall(tx, keys(), query));
    const { node, content, ...call } = orMissing(found, { callId });
    return { ...call, words: callWords({ node, content }) };
  });
