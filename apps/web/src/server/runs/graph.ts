import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { getVersion } from "@orderloom/store/flows/versions";
import { runVersion } from "@orderloom/store/runs/run-queries";
import { z } from "zod";
import { orMissing } from "../or-missing.ts";
import { procedure } from "../trpc.ts";

/** The graph that a run goes through: that of its version, whatever was published since. It never changes. */
export const runGraphProcedure = procedure("run.read")
  .input(z.strictObject({ runId: Id }))
  .query(({ ctx, input: { runId } }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      const versionId = orMissing(await runVersion(tx, { runId, ...ctx.signedIn.scope }), { runId });
      return orMissing(await getVersion(tx, versionId), { versionId }).graph;
    }),
  );
