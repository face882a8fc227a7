import { GraphId } from "@orderloom/schema/graph/graph";
import { Id } from "@orderloom/schema/ids";
import { JsonObject } from "@orderloom/schema/json";
import { inTransaction } from "@orderloom/store/database/database";
import { startByHand } from "@orderloom/store/runs/start-by-hand";
import { z } from "zod";
import { keys } from "../keys.ts";
import { procedure } from "../trpc.ts";

const Input = z.strictObject({
  flowId: Id,
  node: GraphId,
  inputs: JsonObject,
  orderId: Id.nullable(),
  /** Of the dialog that is open: pressed twice, it is one run. */
  key: z.uuid(),
});

/** Starts a run by hand; answers the run. */
export const startRunProcedure = procedure("run.start")
  .input(Input)
  .mutation(({ ctx, input }) => {
    const { cause, signedIn } = ctx;
    return inTransaction(ctx.db, ctx.environment, (tx) =>
      startByHand(tx, keys(), { ...input, cause, scope: signedIn.scope }),
    );
  });
