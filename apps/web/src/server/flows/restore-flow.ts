import { Id } from "@orderloom/schema/ids";
import { inControlTransaction } from "@orderloom/store/database/database";
import { restoreFlow } from "@orderloom/store/flows/flows";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** Takes a flow back out of the archive; it starts runs again only once it is published. */
export const restoreFlowProcedure = procedure("flow.edit")
  .input(z.strictObject({ flowId: Id }))
  .mutation(({ ctx, input }) => inControlTransaction(ctx.db, (tx) => restoreFlow(tx, { ...input, cause: ctx.cause })));
