import { OrderloomError } from "@orderloom/schema/error";
import { type Graph, GraphId } from "@orderloom/schema/graph/graph";
import { nodesFrom } from "@orderloom/schema/graph/nodes-from";
import { Id } from "@orderloom/schema/ids";
import { inTransaction, type Tx } from "@orderloom/store/database/database";
import { getVersion, listVersions } from "@orderloom/store/flows/versions";
import { type EndedRun, readEndedRun } from "@orderloom/store/runs/ended-run";
import { readPastEffects } from "@orderloom/store/runs/past-effects";
import { readRetryStart } from "@orderloom/store/runs/retry-start";
import { z } from "zod";
import { keys } from "../keys.ts";
import { orMissing } from "../or-missing.ts";
import { readingOf } from "../orders/reading.ts";
import { procedure } from "../trpc.ts";
import { nodeChoices } from "./node-titles.ts";

const Input = z.strictObject({ runId: Id, node: GraphId.nullable(), versionId: Id.nullable() });

/** What a retry would start with, from which nodes of which versions it can, and what it would do again. */
export const retryPreviewProcedure = procedure("run.operate")
  .input(Input)
  .query(({ ctx, input: { runId, node: wanted, versionId } }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      const reading = { runId, ...readingOf(ctx.signedIn) };
      const run = await readEndedRun(tx, { runId, scope: ctx.signedIn.scope, lock: false });
      if (!run) throw new OrderloomError("run_open", { params: { runId } });
      const version = orMissing(await getVersion(tx, versionId ?? run.versionId), { runId });
      if (version.flowId !== run.flowId) throw new OrderloomError("run_version_other");
      const node = chooseNode(version.graph, wanted ?? run.failureNode);
      const behind = nodesFrom(version.graph, node);
      const effects = await readPastEffects(tx, runId);
      return {
        node,
        nodes: nodeChoices(version.graph),
        versionId: version.id,
        versions: await newerVersions(tx, run),
        effects: effects.filter((effect) => effect.repeat === "open" || behind.has(effect.node)),
        start: orMissing(await readRetryStart(tx, keys(), reading), { runId }),
      };
    }),
  );

/** The node wished for, if the version has it; else the first there is. */
function chooseNode({ nodes }: Graph, wanted: string | null): string {
  return (nodes.find(({ id }) => id === wanted) ?? nodes[0])?.id ?? "";
}

/** The run's own version and those published since, newest first. */
async function newerVersions(tx: Tx, run: EndedRun) {
  const all = await listVersions(tx, { flowId: run.flowId });
  const newer = all.filter(({ number }) => number > run.versionNumber).map(({ id, number }) => ({ id, number }));
  return [...newer, { id: run.versionId, number: run.versionNumber }];
}
