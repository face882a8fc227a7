import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { inControlTransaction } from "@orderloom/store/database/database";
import { getDraft } from "@orderloom/store/flows/drafts";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** The draft of a flow as it is saved; `not_found` when there is no such flow. */
export const getDraftProcedure = procedure("flow.read")
  .input(z.strictObject({ flowId: Id }))
  .query(async ({ ctx, input }) => {
    const draft = await inControlTransaction(ctx.db, (tx) => getDraft(tx, input.flowId));
    if (!draft) throw new OrderloomError("not_found", { params: input });
    return draft;
  });
