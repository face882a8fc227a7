import { isPublishable } from "@orderloom/schema/graph-check";
import type { GraphProblem } from "@orderloom/schema/graph-problem";
import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { requestReview } from "@orderloom/store/flows/reviews";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { draftAt } from "./publish-draft.ts";
import { checkForPublishing } from "./publish-graph.ts";
import { VersionNote } from "./version-note.ts";

type Requested =
  | { readonly ok: true; readonly reviewId: Id }
  | { readonly ok: false; readonly problems: readonly GraphProblem[] };

/** Asks a second person to let the draft go live; refused with its problems when it could not be published. */
export const requestReviewProcedure = procedure("flow.publish")
  .input(z.strictObject({ flowId: Id, revision: z.int().positive(), note: VersionNote }))
  .mutation(({ ctx, input }) =>
    inTransaction(ctx.db, "live", async (tx): Promise<Requested> => {
      const { graph } = await draftAt(tx, input);
      const problems = await checkForPublishing(tx, graph);
      if (!isPublishable(problems)) return { ok: false, problems };
      const { flowId, note } = input;
      return { ok: true, ...(await requestReview(tx, { flowId, graph, note, personId: ctx.signedIn.personId })) };
    }),
  );
