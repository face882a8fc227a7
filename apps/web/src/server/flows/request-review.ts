import type { GraphProblem } from "@orderloom/schema/graph/graph-problem";
import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { requestReview } from "@orderloom/store/flows/reviews";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { draftAt, mayDespiteTests } from "./publish-draft.ts";
import { checkForPublishing, countRed, isFit } from "./publish-graph.ts";
import { VersionNote } from "./version-note.ts";

type Requested =
  | { readonly ok: true; readonly reviewId: Id }
  | { readonly ok: false; readonly problems: readonly GraphProblem[] };

const Input = z.strictObject({
  flowId: Id,
  revision: z.int().positive(),
  note: VersionNote,
  /** Asks although tests are red; for those alone who may. */
  despiteTests: z.boolean().default(false),
});

/** Asks a second person to let the draft go live; refused with its problems when it could not be published. */
export const requestReviewProcedure = procedure("flow.publish")
  .input(Input)
  .mutation(({ ctx, input }) => {
    mayDespiteTests(ctx.signedIn.roles, input.despiteTests);
    const { personId } = ctx.signedIn;
    return inTransaction(ctx.db, "live", async (tx): Promise<Requested> => {
      const { graph } = await draftAt(tx, input);
      const problems = await checkForPublishing(tx, graph);
      if (!isFit(problems, input.despiteTests)) return { ok: false, problems };
      const { flowId, note } = input;
      const redTests = countRed(problems);
      return { ok: true, ...(await requestReview(tx, { flowId, graph, note, redTests, personId })) };
    });
  });
