import { releaseCalls } from "@orderloom/store/calls/held-call-acts";
import { inTransaction } from "@orderloom/store/database/database";
import { procedure } from "../trpc.ts";
import { HeldCallsInput } from "./held-calls-input.ts";

/** Lets waiting calls go although they are held. Answers how many. */
export const releaseCallsProcedure = procedure("run.operate")
  .input(HeldCallsInput)
  .mutation(({ ctx, input: { callIds } }) =>
    inTransaction(ctx.db, ctx.environment, (tx) =>
      releaseCalls(tx, { callIds, scope: ctx.signedIn.scope, cause: ctx.cause }),
    ),
  );
