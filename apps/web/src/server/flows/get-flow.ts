import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { getFlow } from "@orderloom/store/flows/flow-queries";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** One flow with its publication in this environment; `not_found` when there is none. */
export const getFlowProcedure = procedure("flow.read")
  .input(z.strictObject({ flowId: Id }))
  .query(async ({ ctx, input }) => {
    const flow = await inTransaction(ctx.db, ctx.environment, (tx) => getFlow(tx, input.flowId));
    if (!flow) throw new OrderloomError("not_found", { params: input });
    return flow;
  });
