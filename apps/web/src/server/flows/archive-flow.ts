import { Id } from "@orderloom/schema/ids";
import { inControlTransaction } from "@orderloom/store/database/database";
import { archiveFlow } from "@orderloom/store/flows/flows";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** Puts a flow away: it starts no new runs anywhere; runs under way go on to their end. */
export const archiveFlowProcedure = procedure("flow.publish")
  .input(z.strictObject({ flowId: Id }))
  .mutation(({ ctx, input }) => inControlTransaction(ctx.db, (tx) => archiveFlow(tx, { ...input, cause: ctx.cause })));
