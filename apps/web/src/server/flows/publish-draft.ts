import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { isAllowed } from "@orderloom/schema/permission";
import type { Role } from "@orderloom/schema/role";
import { inTransaction, type Tx } from "@orderloom/store/database/database";
import { type Draft, getDraft } from "@orderloom/store/flows/drafts";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { publishGraph } from "./publish-graph.ts";
import { type Publishing, publishedOrProblems } from "./publishing.ts";
import { VersionNote } from "./version-note.ts";

const Input = z.strictObject({
  flowId: Id,
  revision: z.int().positive(),
  note: VersionNote,
  /** Publishes although tests are red; for those alone who may. */
  despiteTests: z.boolean().default(false),
});

/**
 * Publishes the draft to this environment. It is checked again here, whatever the browser found, and compiled, so
 * that what is published runs. `revision` is the one that the person sees: another draft is never published by
 * mistake (409 `stale_revision`); 409 `flow_nothing_to_publish` when this very graph is in force, 409
 * `flow_review_required` where a second person is asked first. A red test stops it; 403 for `despiteTests` of somebody
 * who may not.
 */
export const publishDraftProcedure = procedure("flow.publish")
  .input(Input)
  .mutation(({ ctx, input }) => {
    mayDespiteTests(ctx.signedIn.roles, input.despiteTests);
    return inTransaction(ctx.db, ctx.environment, async (tx): Promise<Publishing> => {
      const { graph } = await draftAt(tx, input);
      const { flowId, note, despiteTests } = input;
      return publishedOrProblems(await publishGraph(tx, { flowId, graph, note, despiteTests, cause: ctx.cause }));
    });
  });

/** Throws 403 for somebody who would go past red tests and may not. */
export function mayDespiteTests(roles: readonly Role[], despiteTests: boolean): void {
  if (despiteTests && !isAllowed(roles, "flow.publish_red")) throw new TRPCError({ code: "FORBIDDEN" });
}

/** The draft of a revision, which is the one that the person sees. */
export async function draftAt(tx: Tx, { flowId, revision }: { flowId: Id; revision: number }): Promise<Draft> {
  const draft = await getDraft(tx, flowId);
  if (!draft) throw new OrderloomError("not_found", { params: { flowId } });
  if (draft.revision !== revision) throw new OrderloomError("stale_revision", { params: { revision: draft.revision } });
  return draft;
}
