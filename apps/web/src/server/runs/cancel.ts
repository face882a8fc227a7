import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { cancelOpenRun } from "@orderloom/store/runs/cancel-open-run";
import { z } from "zod";
import { ActReason } from "../act-reason.ts";
import { procedure } from "../trpc.ts";

/** Ends an open run; what it asked of people is withdrawn. */
export const cancelRunProcedure = procedure("run.operate")
  .input(z.strictObject({ runId: Id, reason: ActReason }))
  .mutation(({ ctx, input }) => {
    const { cause, signedIn } = ctx;
    return inTransaction(ctx.db, ctx.environment, (tx) =>
      cancelOpenRun(tx, { ...input, cause, scope: signedIn.scope }),
    );
  });
