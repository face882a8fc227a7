import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { getWhy } from "@orderloom/store/runs/run-queries";
import { z } from "zod";
import { keys } from "../keys.ts";
import { orMissing } from "../or-missing.ts";
import { procedure } from "../trpc.ts";

/** Why an open run is not going on at this moment. */
export const whyProcedure = procedure("run.read")
  .input(z.strictObject({ runId: Id }))
  .query(async ({ ctx, input: { runId } }) => {
    const query = { runId, ...ctx.signedIn.scope };
    return orMissing(await inTransaction(ctx.db, ctx.environment, (tx) => getWhy(tx, keys(), query)), { runId });
  });
