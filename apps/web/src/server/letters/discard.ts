import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { discardLetters } from "@orderloom/store/letters/discard-letters";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { ActReason, LetterCause } from "./letter-cause.ts";

/** Puts dead letters aside, one or all of a cause, for a reason. Answers how many. */
export const discardLettersProcedure = procedure("run.operate")
  .input(z.strictObject({ cause: LetterCause, id: Id.nullable(), reason: ActReason }))
  .mutation(async ({ ctx, input: { id, ...wish } }) => {
    const by = { type: "person", personId: ctx.signedIn.personId } as const;
    const wanted = { ...wish, by, scope: ctx.signedIn.scope, id: id ?? undefined };
    return { count: await inTransaction(ctx.db, ctx.environment, (tx) => discardLetters(tx, wanted)) };
  });
