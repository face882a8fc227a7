import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { setFlowLimit } from "@orderloom/store/flows/flow-gate";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** How many runs of a flow may be under way at once in this environment; null lets any number. */
export const setFlowLimitProcedure = procedure("run.operate")
  .input(z.strictObject({ flowId: Id, maxWorking: z.int().min(1).max(100_000).nullable() }))
  .mutation(({ ctx, input }) =>
    inTransaction(ctx.db, ctx.environment, (tx) => setFlowLimit(tx, { ...input, cause: ctx.cause })),
  );
