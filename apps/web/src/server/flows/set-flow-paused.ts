import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database";
import { setFlowPaused } from "@orderloom/store/publish-version";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** Stops or restarts the starting of new runs in this environment; runs under way go on. */
export const setFlowPausedProcedure = procedure("flow.publish")
  .input(z.strictObject({ flowId: Id, paused: z.boolean() }))
  .mutation(({ ctx, input }) =>
    inTransaction(ctx.db, ctx.environment, (tx) => setFlowPaused(tx, { ...input, cause: ctx.cause })),
  );
