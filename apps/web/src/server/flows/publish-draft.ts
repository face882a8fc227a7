import { OrderloomError } from "@orderloom/schema/error";
import type { GraphProblem } from "@orderloom/schema/graph-problem";
import { Id } from "@orderloom/schema/ids";
import { inTransaction, type Tx } from "@orderloom/store/database/database";
import { type Draft, getDraft } from "@orderloom/store/flows/drafts";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { publishGraph } from "./publish-graph.ts";

const Input = z.strictObject({ flowId: Id, revision: z.int().positive() });

/** Published as a version, or not, with everything that keeps it from being published. */
export type Publishing =
  | { readonly ok: true; readonly versionId: Id; readonly number: number }
  | { readonly ok: false; readonly problems: readonly GraphProblem[] };

/**
 * Publishes the draft to this environment. It is checked again here, whatever the browser found, and compiled, so
 * that what is published runs. `revision` is the one that the person sees: another draft is never published by
 * mistake (409 `stale_revision`); 409 `flow_nothing_to_publish` when this very graph is in force.
 */
export const publishDraftProcedure = procedure("flow.publish")
  .input(Input)
  .mutation(({ ctx, input }) =>
    inTransaction(ctx.db, ctx.environment, async (tx): Promise<Publishing> => {
      const { graph } = await draftAt(tx, input);
      const published = await publishGraph(tx, { flowId: input.flowId, graph, cause: ctx.cause });
      if (published.ok || published.code === "graph_invalid") return published;
      throw new OrderloomError(published.code, { params: { number: published.number } });
    }),
  );

async function draftAt(tx: Tx, { flowId, revision }: z.infer<typeof Input>): Promise<Draft> {
  const draft = await getDraft(tx, flowId);
  if (!draft) throw new OrderloomError("not_found", { params: { flowId } });
  if (draft.revision !== revision) throw new OrderloomError("stale_revision", { params: { revision: draft.revision } });
  return draft;
}
