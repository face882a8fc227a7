import { inTransaction } from "@orderloom/store/database/database";
import { listCallableFlows } from "@orderloom/store/flows/callable-flows";
import { procedure } from "../trpc.ts";

/** The flows that a flow may call here. */
export const callableFlowsProcedure = procedure("flow.read").query(({ ctx }) =>
  inTransaction(ctx.db, ctx.environment, listCallableFlows),
);
