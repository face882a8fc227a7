import { OrderloomError } from "@orderloom/schema/error";
import { GraphId } from "@orderloom/schema/graph/graph";
import type { Id } from "@orderloom/schema/ids";
import type { Tx } from "@orderloom/store/database/database";
import { listVersions } from "@orderloom/store/flows/versions";
import { previewMigration } from "@orderloom/store/runs/preview-migration";
import { startMigration } from "@orderloom/store/runs/start-migration";
import { z } from "zod";
import { ActReason } from "../../act-reason.ts";
import { keys } from "../../keys.ts";
import { answer, defineRoute } from "../define-route.ts";
import { FlowParams } from "./flow-params.ts";

const Body = z.strictObject({
  /** Version numbers. */
  from: z.int().positive(),
  to: z.int().positive(),
  /** Old node id → new node id; a node that is absent keeps its id. */
  nodes: z.record(GraphId, GraphId).default({}),
  /** Only says what it would come to. */
  dryRun: z.boolean().default(false),
  reason: ActReason.optional(),
});

/** Takes the open runs of a version to a newer one, or says what that would come to. */
export const migrateFlow = defineRoute({
  scope: "runs:write",
  summary:
    "Takes the open runs of a version of a flow to a newer one, one after another; a dry run says which could not go.",
  answers: { 200: "What it would come to (dry run).", 202: "The job that moves them." },
  params: FlowParams,
  body: Body,
  async handle({ params: { flowId }, body, cause, scope, transaction }) {
    const { nodes, dryRun, reason = "" } = body;
    return transaction(async (tx) => {
      const plan = { from: await versionId(tx, flowId, body.from), to: await versionId(tx, flowId, body.to), nodes };
      const preview = await previewMigration(tx, keys(), { plan, scope });
      if (dryRun) return answer(preview);
      return answer({ ...preview, jobId: await startMigration(tx, { plan, scope, reason, cause }) }, 202);
    });
  },
});

async function versionId(tx: Tx, flowId: Id, number: number): Promise<Id> {
  const [version] = await listVersions(tx, { flowId, before: number + 1 });
  if (version?.number !== number) throw new OrderloomError("not_found", { params: { flowId, version: number } });
  return version.id;
}
