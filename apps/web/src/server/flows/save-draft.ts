import { OrderloomError } from "@orderloom/schema/error";
import { Graph } from "@orderloom/schema/graph/graph";
import { Id } from "@orderloom/schema/ids";
import { inControlTransaction } from "@orderloom/store/database/database";
import { saveDraft } from "@orderloom/store/flows/drafts";
import { z } from "zod";
import { procedure } from "../trpc.ts";

const Input = z.strictObject({ flowId: Id, revision: z.int().positive(), graph: Graph });

/**
 * Saves the draft that was drawn on top of a revision, and answers the new one. When somebody saved in between,
 * nothing is written and the answer is 409 `stale_revision` with the newer revision, to be read and compared.
 */
export const saveDraftProcedure = procedure("flow.edit")
  .input(Input)
  .mutation(async ({ ctx, input }) => {
    const saved = await inControlTransaction(ctx.db, (tx) => saveDraft(tx, { ...input, cause: ctx.cause }));
    if (!saved.ok) throw new OrderloomError(saved.code, { params: { revision: saved.revision } });
    return { revision: saved.revision };
  });
