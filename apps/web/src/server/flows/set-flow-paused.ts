import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { setFlowPaused } from "@orderloom/store/flows/flow-gate";
import { z } from "zod";
import { ActReason } from "../act-reason.ts";
import { procedure } from "../trpc.ts";

/** Stops every run of a flow in this environment where it stands, or lets them go on; a pause says why. */
export const setFlowPausedProcedure = procedure("run.operate")
  .input(z.strictObject({ flowId: Id, paused: z.boolean(), reason: ActReason.or(z.literal("")) }))
  .mutation(({ ctx, input }) =>
    inTransaction(ctx.db, ctx.environment, (tx) => setFlowPaused(tx, { ...input, cause: ctx.cause })),
  );
