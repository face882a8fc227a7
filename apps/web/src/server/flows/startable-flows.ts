import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { listStartableFlows } from "@orderloom/store/flows/startable-flows";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** Where runs may be started by hand, with what each start asks for; of one flow where one is named. */
export const startableFlowsProcedure = procedure("run.start")
  .input(z.strictObject({ flowId: Id.nullable() }))
  .query(({ ctx, input: { flowId } }) =>
    inTransaction(ctx.db, ctx.environment, (tx) => listStartableFlows(tx, flowId)),
  );
