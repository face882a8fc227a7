import { Id } from "@orderloom/schema/ids";
import { inControlTransaction } from "@orderloom/store/database/database";
import { deleteComment } from "@orderloom/store/together/change-comment";
import { z } from "zod";
import { procedure } from "../trpc.ts";

const Input = z.strictObject({ flowId: Id, commentId: Id });

/** Takes an own comment back. */
export const deleteCommentProcedure = procedure("flow.comment")
  .input(Input)
  .mutation(({ ctx, input }) =>
    inControlTransaction(ctx.db, (tx) => deleteComment(tx, { ...input, personId: ctx.signedIn.personId })),
  );
