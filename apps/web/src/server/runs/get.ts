import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { getRun } from "@orderloom/store/runs/run-queries";
import { z } from "zod";
import { keys } from "../keys.ts";
import { orMissing } from "../or-missing.ts";
import { readingOf } from "../orders/reading.ts";
import { shownCause } from "../orders/with-node-titles.ts";
import { procedure } from "../trpc.ts";

/** One run: where it stands, why, and its first turns. */
export const getRunProcedure = procedure("run.read")
  .input(z.strictObject({ runId: Id }))
  .query(async ({ ctx, input: { runId } }) => {
    const query = { runId, ...readingOf(ctx.signedIn) };
    const found = await inTransaction(ctx.db, ctx.environment, (tx) => getRun(tx, keys(), query));
    const run = orMissing(found, { runId });
    return { ...run, cause: shownCause(run.cause) };
  });
