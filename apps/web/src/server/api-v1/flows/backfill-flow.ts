import { BackfillPlan } from "@orderloom/store/backfill/backfill-plan";
import { previewBackfill, startBackfill } from "@orderloom/store/backfill/start-backfill";
import { z } from "zod";
import { ActReason } from "../../act-reason.ts";
import { answer, defineRoute } from "../define-route.ts";
import { FlowParams } from "./flow-params.ts";

const Body = BackfillPlan.omit({ flowId: true }).extend({
  shopIds: BackfillPlan.shape.shopIds.default(null),
  states: BackfillPlan.shape.states.default(null),
  /** How many a preview told of; another number means that something has changed meanwhile. Absent for a preview. */
  count: z.int().positive().optional(),
  perMinute: z.int().min(1).max(6_000).default(60),
  reason: ActReason.optional(),
});

/** Starts what a flow missed in a period, or says how much that is. */
export const backfillFlow = defineRoute({
  scope: "runs:write",
  summary:
    "Makes up for what a flow missed in a period: events that started no run, or times that never fired. Without a count it only says how many.",
  answers: { 200: "How many were missed.", 202: "The job that starts them, each once." },
  params: FlowParams,
  body: Body,
  async handle({ params, body: { count, perMinute, reason = "", ...which }, cause, scope, transaction }) {
    const plan = { ...params, ...which };
    return transaction(async (tx) => {
      if (count === undefined) return answer(await previewBackfill(tx, { plan, scope }));
      return answer({ jobId: await startBackfill(tx, { plan, scope, count, perMinute, reason, cause }) }, 202);
    });
  },
});
