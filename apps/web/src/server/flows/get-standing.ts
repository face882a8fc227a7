import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { flowStanding } from "@orderloom/store/flows/flow-standing";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** Why the version in force here does not do all of its work now; empty when nothing keeps it. */
export const getStandingProcedure = procedure("flow.read")
  .input(z.strictObject({ flowId: Id }))
  .query(({ ctx, input }) => inTransaction(ctx.db, ctx.environment, (tx) => flowStanding(tx, input.flowId)));
