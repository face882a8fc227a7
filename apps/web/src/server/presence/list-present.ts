import { Id } from "@orderloom/schema/ids";
import { inControlTransaction } from "@orderloom/store/database/database";
import { listPresent } from "@orderloom/store/together/flow-presence";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** The windows that have a flow open. */
export const listPresentProcedure = procedure("flow.read")
  .input(z.strictObject({ flowId: Id }))
  .query(({ ctx, input }) => inControlTransaction(ctx.db, (tx) => listPresent(tx, input.flowId)));
