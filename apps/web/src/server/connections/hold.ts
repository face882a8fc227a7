import { readHold, setHold } from "@orderloom/store/calls/hold-calls";
import { inTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { ActReason } from "../act-reason.ts";
import { shownCause } from "../orders/with-node-titles.ts";
import { procedure } from "../trpc.ts";

/** The hold on all outside calls of this environment, which every screen tells of; null when there is none. */
export const holdProcedure = procedure("self.manage").query(async ({ ctx }) => {
  const hold = await inTransaction(ctx.db, ctx.environment, readHold);
  return hold && { ...hold, cause: shownCause(hold.cause) };
});

/** Holds every outside call of this environment, or lets them go; a hold says why. */
export const setHoldProcedure = procedure("run.operate")
  .input(z.strictObject({ on: z.boolean(), reason: ActReason.or(z.literal("")) }))
  .mutation(({ ctx, input }) =>
    inTransaction(ctx.db, ctx.environment, (tx) => setHold(tx, { ...input, cause: ctx.cause })),
  );
