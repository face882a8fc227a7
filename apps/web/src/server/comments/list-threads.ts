import { Id } from "@orderloom/schema/ids";
import { inControlTransaction } from "@orderloom/store/database/database";
import { listThreads } from "@orderloom/store/together/flow-comments";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** What people say of a flow, by thread, oldest first. */
export const listThreadsProcedure = procedure("flow.read")
  .input(z.strictObject({ flowId: Id }))
  .query(({ ctx, input }) => inControlTransaction(ctx.db, (tx) => listThreads(tx, input.flowId)));
