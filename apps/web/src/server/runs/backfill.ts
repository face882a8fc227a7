import { Id } from "@orderloom/schema/ids";
import { BackfillPlan, canMiss } from "@orderloom/store/backfill/backfill-plan";
import { previewBackfill, startBackfill } from "@orderloom/store/backfill/start-backfill";
import { inTransaction } from "@orderloom/store/database/database";
import { getFlow } from "@orderloom/store/flows/flow-queries";
import { getVersion } from "@orderloom/store/flows/versions";
import { z } from "zod";
import { ActReason } from "../act-reason.ts";
import { procedure, router } from "../trpc.ts";
import { nodeChoices } from "./node-titles.ts";

const Start = z.strictObject({
  plan: BackfillPlan,
  count: z.int().positive(),
  perMinute: z.int().min(1).max(6_000),
  reason: ActReason,
});

/** Makes up for what a flow missed in a period: its triggers, how much was missed, start it. */
export const backfillRouter = router({
  triggers: procedure("run.operate")
    .input(z.strictObject({ flowId: Id }))
    .query(({ ctx, input: { flowId } }) =>
      inTransaction(ctx.db, ctx.environment, async (tx) => {
        const versionId = (await getFlow(tx, flowId))?.publication?.versionId;
        const version = versionId === undefined ? null : await getVersion(tx, versionId);
        if (!version) return [];
        const titles = new Map(nodeChoices(version.graph).map(({ id, title }) => [id, title]));
        return version.triggers
          .filter(({ spec }) => canMiss(spec))
          .map(({ node, spec }) => ({
            node,
            title: titles.get(node) ?? { zh: node, en: node },
            kind: spec.schedule ? ("times" as const) : ("events" as const),
          }));
      }),
    ),
  preview: procedure("run.operate")
    .input(BackfillPlan)
    .query(({ ctx, input: plan }) =>
      inTransaction(ctx.db, ctx.environment, (tx) => previewBackfill(tx, { plan, scope: ctx.signedIn.scope })),
    ),
  start: procedure("run.operate")
    .input(Start)
    .mutation(({ ctx, input }) => {
      const { cause, signedIn } = ctx;
      return inTransaction(ctx.db, ctx.environment, async (tx) => ({
        jobId: await startBackfill(tx, { ...input, cause, scope: signedIn.scope }),
      }));
    }),
});
