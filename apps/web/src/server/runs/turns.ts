import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { listTurns } from "@orderloom/store/runs/run-queries";
import { z } from "zod";
import { FORWARD_PAGES } from "../forward-pages.ts";
import { keys } from "../keys.ts";
import { orMissing } from "../or-missing.ts";
import { readingOf } from "../orders/reading.ts";
import { procedure } from "../trpc.ts";

/** More turns of a long run, after those that came with it. */
export const listTurnsProcedure = procedure("run.read")
  .input(z.strictObject({ runId: Id, cursor: z.int().nonnegative().optional(), ...FORWARD_PAGES }))
  .query(async ({ ctx, input: { runId, cursor } }) => {
    const query = { runId, after: cursor ?? 0, ...readingOf(ctx.signedIn) };
    return orMissing(await inTransaction(ctx.db, ctx.environment, (tx) => listTurns(tx, keys(), query)), { runId });
  });
