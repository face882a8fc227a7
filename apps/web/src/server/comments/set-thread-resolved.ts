import { Id } from "@orderloom/schema/ids";
import { inControlTransaction } from "@orderloom/store/database/database";
import { setThreadResolved } from "@orderloom/store/together/flow-comments";
import { z } from "zod";
import { procedure } from "../trpc.ts";

const Input = z.strictObject({ flowId: Id, threadId: Id, resolved: z.boolean() });

/** Marks a thread as settled, or opens it again. */
export const setThreadResolvedProcedure = procedure("flow.comment")
  .input(Input)
  .mutation(async ({ ctx, input }) => {
    const settled = { ...input, personId: ctx.signedIn.personId };
    await inControlTransaction(ctx.db, (tx) => setThreadResolved(tx, settled));
  });
