import { Id } from "@orderloom/schema/ids";
import { inControlTransaction } from "@orderloom/store/database/database";
import { leaveFlow } from "@orderloom/store/together/flow-presence";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** Says that the person's window has closed the flow. */
export const leaveFlowProcedure = procedure("flow.read")
  .input(z.strictObject({ flowId: Id, windowId: Id }))
  .mutation(async ({ ctx, input }) => {
    const left = { ...input, personId: ctx.signedIn.personId };
    await inControlTransaction(ctx.db, (tx) => leaveFlow(tx, left));
  });
