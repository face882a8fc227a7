import { GraphId } from "@orderloom/schema/graph/graph";
import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { openVersions, readVersions } from "@orderloom/store/flows/migration-versions";
import { listVersions } from "@orderloom/store/flows/versions";
import { previewMigration } from "@orderloom/store/runs/preview-migration";
import { startMigration } from "@orderloom/store/runs/start-migration";
import { z } from "zod";
import { ActReason } from "../act-reason.ts";
import { keys } from "../keys.ts";
import { procedure, router } from "../trpc.ts";
import { nodeChoices } from "./node-titles.ts";

const Plan = z.strictObject({ from: Id, to: Id, nodes: z.record(GraphId, GraphId) });

/** Takes the open runs of a version to a newer one: which versions there are, what it would come to, start it. */
export const migrateRouter = router({
  versions: procedure("run.operate")
    .input(z.strictObject({ flowId: Id }))
    .query(({ ctx, input: { flowId } }) =>
      inTransaction(ctx.db, ctx.environment, async (tx) => {
        const versions = await listVersions(tx, { flowId });
        const newest = versions[0]?.number ?? 0;
        const open = await openVersions(tx, flowId);
        return {
          from: open.filter(({ number }) => number < newest),
          to: versions.map(({ id, number }) => ({ id, number })),
        };
      }),
    ),
  preview: procedure("run.operate")
    .input(Plan)
    .query(({ ctx, input: plan }) =>
      inTransaction(ctx.db, ctx.environment, async (tx) => {
        const { from, to } = await readVersions(tx, plan);
        const told = await previewMigration(tx, keys(), { plan, scope: ctx.signedIn.scope });
        return { ...told, fromNodes: nodeChoices(from.graph), toNodes: nodeChoices(to.graph) };
      }),
    ),
  start: procedure("run.operate")
    .input(z.strictObject({ plan: Plan, reason: ActReason }))
    .mutation(({ ctx, input }) => {
      const { cause, signedIn } = ctx;
      return inTransaction(ctx.db, ctx.environment, async (tx) => ({
        jobId: await startMigration(tx, { ...input, cause, scope: signedIn.scope }),
      }));
    }),
});
