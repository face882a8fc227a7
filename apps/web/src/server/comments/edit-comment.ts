import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { inTransaction } from "@orderloom/store/database/database";
import { editComment } from "@orderloom/store/together/change-comment";
import { z } from "zod";
import { procedure } from "../trpc.ts";

const Input = z.strictObject({
  flowId: Id,
  commentId: Id,
  text: z.string().trim().min(1).max(LIMITS.commentChars),
  mentions: z.array(z.string().max(64)).max(LIMITS.chainPeople),
});

/** Changes the words of an own comment; those named anew are told. */
export const editCommentProcedure = procedure("flow.comment")
  .input(Input)
  .mutation(({ ctx, input }) => {
    const comment = { ...input, personId: ctx.signedIn.personId };
    return inTransaction(ctx.db, ctx.environment, (tx) => editComment(tx, comment));
  });
