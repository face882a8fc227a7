import { GraphId } from "@orderloom/schema/graph/graph";
import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { inTransaction } from "@orderloom/store/database/database";
import { writeComment } from "@orderloom/store/together/flow-comments";
import { z } from "zod";
import { procedure } from "../trpc.ts";

const Input = z.strictObject({
  flowId: Id,
  place: z.union([z.strictObject({ threadId: Id }), z.strictObject({ nodeId: GraphId.nullable() })]),
  text: z.string().trim().min(1).max(LIMITS.commentChars),
  mentions: z.array(z.string().max(64)).max(LIMITS.chainPeople),
});

/** Writes a comment; those named in it are told, in the environment that the writer looks at. */
export const writeCommentProcedure = procedure("flow.comment")
  .input(Input)
  .mutation(({ ctx, input }) => {
    const comment = { ...input, personId: ctx.signedIn.personId };
    return inTransaction(ctx.db, ctx.environment, (tx) => writeComment(tx, comment));
  });
