import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { readRunScene } from "@orderloom/store/runs/run-scene";
import { z } from "zod";
import { keys } from "../keys.ts";
import { orMissing } from "../or-missing.ts";
import { readingOf } from "../orders/reading.ts";
import { procedure } from "../trpc.ts";

/** What a run began with and what it was answered, to be played through a draft; masked for the person. */
export const runSceneProcedure = procedure("run.read")
  .input(z.strictObject({ runId: Id }))
  .query(async ({ ctx, input: { runId } }) => {
    const query = { runId, ...readingOf(ctx.signedIn) };
    return orMissing(await inTransaction(ctx.db, ctx.environment, (tx) => readRunScene(tx, keys(), query)), { runId });
  });
