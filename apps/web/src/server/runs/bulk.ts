import { Id } from "@orderloom/schema/ids";
import { RunStatus } from "@orderloom/schema/run/run";
import { inTransaction } from "@orderloom/store/database/database";
import { countBulk, readBulk, startBulk, stopBulk } from "@orderloom/store/runs/bulk-jobs";
import { z } from "zod";
import { ActReason } from "../act-reason.ts";
import { orMissing } from "../or-missing.ts";
import { procedure, router } from "../trpc.ts";

const Target = z.strictObject({
  act: z.enum(["cancel", "retry"]),
  status: RunStatus.nullable(),
  flowId: Id.nullable(),
  orderId: Id.nullable(),
});
const Start = z.strictObject({ ...Target.shape, count: z.int().positive(), reason: ActReason });
const Job = z.strictObject({ jobId: Id });

/** An act on all runs of a list: how many, start it, how far it is, stop it. */
export const bulkRouter = router({
  count: procedure("run.operate")
    .input(Target)
    .query(({ ctx, input }) =>
      inTransaction(ctx.db, ctx.environment, (tx) => countBulk(tx, { ...input, scope: ctx.signedIn.scope })),
    ),
  start: procedure("run.operate")
    .input(Start)
    .mutation(({ ctx, input }) => {
      const { cause, signedIn } = ctx;
      return inTransaction(ctx.db, ctx.environment, async (tx) => ({
        jobId: await startBulk(tx, { ...input, cause, scope: signedIn.scope }),
      }));
    }),
  progress: procedure("run.operate")
    .input(Job)
    .query(async ({ ctx, input: { jobId } }) =>
      orMissing(await inTransaction(ctx.db, ctx.environment, (tx) => readBulk(tx, jobId)), { jobId }),
    ),
  stop: procedure("run.operate")
    .input(Job)
    .mutation(({ ctx, input: { jobId } }) => inTransaction(ctx.db, ctx.environment, (tx) => stopBulk(tx, jobId))),
});
