import { GraphId } from "@orderloom/schema/graph/graph";
import { Id } from "@orderloom/schema/ids";
import { retryRun as retry } from "@orderloom/store/runs/retry-run";
import { z } from "zod";
import { ActReason } from "../../act-reason.ts";
import { keys } from "../../keys.ts";
import { answer, defineRoute } from "../define-route.ts";

const Body = z.strictObject({
  /** The node that failed when absent. */
  node: GraphId.optional(),
  /** The same version when absent. */
  versionId: Id.optional(),
  reason: ActReason.optional(),
});

/** Tries an ended run again from a node. */
export const retryRun = defineRoute({
  scope: "runs:write",
  summary: "Tries an ended run again: a new run starts at a node with what the ended one had come to.",
  answers: { 201: "The new run." },
  params: z.object({ runId: Id }),
  body: Body,
  async handle({ params: { runId }, body: { reason = "", ...wish }, cause, scope, transaction }) {
    const newRunId = await transaction((tx) => retry(tx, keys(), { runId, scope, reason, cause, ...wish }));
    return answer({ runId: newRunId, retryOf: runId }, 201);
  },
});
