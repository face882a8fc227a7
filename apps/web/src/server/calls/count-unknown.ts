import { countUnknownCalls } from "@orderloom/store/calls/unknown-calls";
import { inTransaction } from "@orderloom/store/database/database";
import { procedure } from "../trpc.ts";

/** How many calls wait for this person to find out whether they took effect. */
export const countUnknownCallsProcedure = procedure("call.decide").query(({ ctx }) =>
  inTransaction(ctx.db, ctx.environment, (tx) => countUnknownCalls(tx, ctx.signedIn.scope)),
);
