import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { inControlTransaction } from "@orderloom/store/database/database";
import { getDraftSave } from "@orderloom/store/flows/draft-history";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** The graph as it was saved at a revision; `not_found` when that is too long ago. */
export const getDraftSaveProcedure = procedure("flow.read")
  .input(z.strictObject({ flowId: Id, revision: z.int().positive() }))
  .query(async ({ ctx, input }) => {
    const graph = await inControlTransaction(ctx.db, (tx) => getDraftSave(tx, input));
    if (!graph) throw new OrderloomError("not_found", { params: input });
    return { graph };
  });
