import { GraphId } from "@orderloom/schema/graph/graph";
import { Id } from "@orderloom/schema/ids";
import { Json } from "@orderloom/schema/json";
import { inTransaction } from "@orderloom/store/database/database";
import { retryRun } from "@orderloom/store/runs/retry-run";
import { retryEditor } from "@orderloom/store/runs/retry-start";
import { z } from "zod";
import { ActReason } from "../act-reason.ts";
import { keys } from "../keys.ts";
import { readingOf } from "../orders/reading.ts";
import { procedure } from "../trpc.ts";

const Input = z.strictObject({
  runId: Id,
  node: GraphId,
  versionId: Id,
  reason: ActReason.or(z.literal("")),
  /** What the run starts with instead of what the ended one had come to; null leaves all of it. */
  edits: z.strictObject({ data: Json.optional(), outputs: z.record(GraphId, Json).optional() }).nullable(),
});

/** Tries an ended run again from a node; answers the new run. */
export const retryRunProcedure = procedure("run.operate")
  .input(Input)
  .mutation(({ ctx, input: { edits, ...input } }) => {
    const { cause, signedIn } = ctx;
    return inTransaction(ctx.db, ctx.environment, async (tx) => {
      const reading = { runId: input.runId, ...readingOf(signedIn) };
      const edit = edits ? retryEditor(tx, keys(), { ...reading, edits }) : undefined;
      return { runId: await retryRun(tx, keys(), { ...input, cause, scope: signedIn.scope, edit }) };
    });
  });
