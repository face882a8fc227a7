import { Id } from "@orderloom/schema/ids";
import { inControlTransaction } from "@orderloom/store/database/database";
import { renameFlow } from "@orderloom/store/flows/flows";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { FlowName } from "./flow-name.ts";

/** Gives a flow another name. */
export const renameFlowProcedure = procedure("flow.edit")
  .input(z.strictObject({ flowId: Id, name: FlowName }))
  .mutation(({ ctx, input }) => inControlTransaction(ctx.db, (tx) => renameFlow(tx, { ...input, cause: ctx.cause })));
