import { cancelCalls } from "@orderloom/store/calls/held-call-acts";
import { inTransaction } from "@orderloom/store/database/database";
import { ActReason } from "../act-reason.ts";
import { keys } from "../keys.ts";
import { procedure } from "../trpc.ts";
import { HeldCallsInput } from "./held-calls-input.ts";

/** Ends waiting calls without making them; their steps fail. Answers how many. */
export const cancelCallsProcedure = procedure("run.operate")
  .input(HeldCallsInput.extend({ reason: ActReason }))
  .mutation(({ ctx, input }) =>
    inTransaction(ctx.db, ctx.environment, (tx) =>
      cancelCalls(tx, keys(), { ...input, scope: ctx.signedIn.scope, cause: ctx.cause }),
    ),
  );
