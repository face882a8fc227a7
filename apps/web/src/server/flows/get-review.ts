import { Id } from "@orderloom/schema/ids";
import { inTransaction, type Tx } from "@orderloom/store/database/database";
import { changesAround } from "@orderloom/store/flows/changes-around";
import { getOpenReview, type OpenReview } from "@orderloom/store/flows/reviews";
import { getVersion } from "@orderloom/store/flows/versions";
import { nameCauses } from "@orderloom/store/timeline/story-cause";
import { z } from "zod";
import type { ShownAct } from "../acts/read-acts.ts";
import { shownCause } from "../orders/with-node-titles.ts";
import { procedure } from "../trpc.ts";
import { namedBy } from "./named-by.ts";

/** What waits for a second person, with what changed around it since the version that was live when they asked. */
export type ShownReview = Omit<OpenReview, "authors"> & {
  readonly baseNumber: number | null;
  readonly around: readonly ShownAct[];
  /** Whether the reader may decide: nobody may who worked on it. */
  readonly isMine: boolean;
};

/** The review of a flow that is open, or null. */
export const getReviewProcedure = procedure("flow.read")
  .input(z.strictObject({ flowId: Id }))
  .query(({ ctx, input }) =>
    inTransaction(ctx.db, "live", async (tx): Promise<ShownReview | null> => {
      const review = await getOpenReview(tx, input.flowId);
      if (!review) return null;
      const { authors, ...shown } = review;
      const base = review.baseVersionId === null ? null : await getVersion(tx, review.baseVersionId);
      const around = base ? await readAround(tx, review, base.publishedAt) : [];
      return { ...shown, baseNumber: base?.number ?? null, around, isMine: authors.includes(ctx.signedIn.personId) };
    }),
  );

async function readAround(tx: Tx, { graph }: OpenReview, since: string): Promise<readonly ShownAct[]> {
  const used = namedBy(graph);
  const acts = await changesAround(tx, {
    connectionIds: used("connection"),
    flowIds: used("flow"),
    chainIds: used("chain"),
    since,
  });
  const named = await nameCauses(
    tx,
    acts.map(({ cause }) => cause),
  );
  return acts.map(({ id, at, code, params, cause }) => ({ id, at, code, params, cause: shownCause(named(cause)) }));
}
