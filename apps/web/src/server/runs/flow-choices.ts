import { inTransaction } from "@orderloom/store/database/database";
import { listFlows } from "@orderloom/store/flows/flow-queries";
import { procedure } from "../trpc.ts";

/** The flows by name, to choose from in filters. */
export const runFlowsProcedure = procedure("run.read").query(async ({ ctx }) => {
  const flows = await inTransaction(ctx.db, ctx.environment, (tx) => listFlows(tx));
  return flows.map(({ id, name }) => ({ id, name }));
});
