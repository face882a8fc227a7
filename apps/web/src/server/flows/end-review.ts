import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { endReview } from "@orderloom/store/flows/reviews";
import { z } from "zod";
import { ActReason } from "../act-reason.ts";
import { procedure } from "../trpc.ts";
import { publishGraph } from "./publish-graph.ts";
import { type Publishing, publishedOrProblems } from "./publishing.ts";
import { VersionNote } from "./version-note.ts";

const Review = z.strictObject({ flowId: Id, reviewId: Id });

/**
 * Lets what was asked for go live: just that graph, whatever the draft has become since. What it names may be gone in
 * the meantime; then nothing is decided and the problems are answered.
 */
export const approveReviewProcedure = procedure("flow.review")
  .input(Review.extend({ comment: VersionNote }))
  .mutation(({ ctx, input }) => {
    const { personId } = ctx.signedIn;
    const approve = inTransaction(ctx.db, "live", async (tx): Promise<Publishing> => {
      const { flowId, graph, note, requestedBy } = await endReview(tx, { ...input, status: "approved", personId });
      const review = { requestedBy: requestedBy.id, reviewedBy: personId };
      // Whoever asked was stopped by red tests, or went past them and may.
      const asked = { flowId, graph, note, review, despiteTests: true, cause: ctx.cause };
      const published = publishedOrProblems(await publishGraph(tx, asked));
      if (!published.ok) throw new Unpublishable(published);
      return published;
    });
    return approve.catch((thrown: unknown) => {
      if (thrown instanceof Unpublishable) return thrown.answer;
      throw thrown;
    });
  });

/** Takes the decision back with the transaction it was made in. */
class Unpublishable extends Error {
  readonly answer: Extract<Publishing, { ok: false }>;
  constructor(answer: Extract<Publishing, { ok: false }>) {
    super("what was reviewed can no longer be published");
    this.answer = answer;
  }
}

/** Sends what was asked for back, with the reason. */
export const rejectReviewProcedure = procedure("flow.review")
  .input(Review.extend({ comment: ActReason }))
  .mutation(async ({ ctx, input }) => {
    await inTransaction(ctx.db, "live", (tx) =>
      endReview(tx, { ...input, status: "rejected", personId: ctx.signedIn.personId }),
    );
  });

/** Takes back what one asked for oneself. */
export const withdrawReviewProcedure = procedure("flow.publish")
  .input(Review)
  .mutation(async ({ ctx, input }) => {
    await inTransaction(ctx.db, "live", (tx) =>
      endReview(tx, { ...input, status: "withdrawn", comment: "", personId: ctx.signedIn.personId }),
    );
  });
