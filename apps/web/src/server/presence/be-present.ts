import { GraphId } from "@orderloom/schema/graph/graph";
import { Id } from "@orderloom/schema/ids";
import { inControlTransaction } from "@orderloom/store/database/database";
import { bePresent } from "@orderloom/store/together/flow-presence";
import { z } from "zod";
import { procedure } from "../trpc.ts";

const Input = z.strictObject({ flowId: Id, windowId: Id, nodeId: GraphId.nullable() });

/** Says that the person has a flow open in a window, and what is selected there; said again while it stays open. */
export const bePresentProcedure = procedure("flow.read")
  .input(Input)
  .mutation(async ({ ctx, input }) => {
    const present = { ...input, personId: ctx.signedIn.personId };
    return await inControlTransaction(ctx.db, (tx) => bePresent(tx, present));
  });
