import { randomUUID } from "node:crypto";
import { OrderloomError } from "@orderloom/schema/error";
import type { Graph } from "@orderloom/schema/graph/graph";
import { upgradeGraph } from "@orderloom/schema/graph/graph-upgrade";
import type { Id } from "@orderloom/schema/ids";
import { and, eq, sql } from "drizzle-orm";
import { contentHash } from "../accept/content-hash.ts";
import { recordAct } from "../control/control-audit.ts";
import { tellControl } from "../control/control-topic.ts";
import type { ControlTx, Tx } from "../database/database.ts";
import { flowPublications } from "../tables/control/flow-publications.ts";
import { flowReviews } from "../tables/control/flow-reviews.ts";
import { flows } from "../tables/control/flows.ts";
import { person } from "../tables/control/person.ts";
import type { PersonName } from "./flow-queries.ts";
import { lockFlow } from "./flows.ts";
import { tellRequester, tellReviewers } from "./tell-review.ts";

/** A graph that waits for a second person. */
export type OpenReview = {
  readonly id: Id;
  readonly flowId: Id;
  readonly graph: Graph;
  readonly note: string;
  /** The version that was live when they asked; null where none was. */
  readonly baseVersionId: Id | null;
  readonly requestedBy: PersonName;
  readonly requestedAt: string;
  /** Who worked on the draft since that version went live: none of them may let it go live. */
  readonly authors: readonly string[];
};

/** Whether a second person has to let each version of the flow go live. Throws `not_found`. */
export async function setReviewRequired(
  tx: ControlTx,
  input: { readonly flowId: Id; readonly required: boolean; readonly personId: string },
): Promise<void> {
  const { flowId, required, personId } = input;
  const flow = await lockFlow(tx, flowId);
  if (flow.reviewRequired === required) return;
  await tx.drizzle.update(flows).set({ reviewRequired: required }).where(eq(flows.id, flowId));
  await recordReviewAct(tx, { code: required ? "flow.review_on" : "flow.review_off", flowId, personId });
}

/**
 * Asks for a graph to be let go live, and tells those who may. The caller has checked that it could be published.
 * Throws `not_found`, and `flow_review_open` when another one of the flow waits already.
 */
export async function requestReview(
  tx: Tx,
  input: {
    readonly flowId: Id;
    readonly graph: Graph;
    readonly note: string;
    /** How many of its tests are red all the same; 0 is not told. */
    readonly redTests?: number;
    readonly personId: string;
  },
): Promise<{ reviewId: Id }> {
  const { flowId, graph, note, personId, redTests = 0 } = input;
  const flow = await lockFlow(tx, flowId);
  if (await getOpenReview(tx, flowId)) throw new OrderloomError("flow_review_open");
  const id = randomUUID();
  const [live] = await tx.drizzle
    .select({ versionId: flowPublications.versionId })
    .from(flowPublications)
    .where(and(eq(flowPublications.flowId, flowId), eq(flowPublications.environment, tx.env)));
  await tx.drizzle.insert(flowReviews).values({
    id,
    flowId,
    graph,
    contentHash: contentHash(graph),
    note,
    baseVersionId: live?.versionId ?? null,
    status: "open",
    requestedBy: personId,
    requestedAt: sql`now()`,
  });
  await recordReviewAct(tx, { code: "flow.review_asked", flowId, personId, note, redTests });
  await tellReviewers(tx, { flowId, flowName: flow.name, note, requestedBy: personId });
  return { reviewId: id };
}

/** What of a flow waits for a second person, or null. */
export async function getOpenReview(tx: ControlTx, flowId: Id): Promise<OpenReview | null> {
  const [row] = await tx.drizzle
    .select({ review: flowReviews, requestedBy: { id: person.id, name: person.name } })
    .from(flowReviews)
    .innerJoin(person, eq(person.id, flowReviews.requestedBy))
    .where(and(eq(flowReviews.flowId, flowId), eq(flowReviews.status, "open")));
  if (!row) return null;
  const { id, graph, note, baseVersionId, requestedAt } = row.review;
  const authors = await authorsOf(tx, { flowId, baseVersionId, requestedAt, requestedBy: row.requestedBy.id });
  const at = requestedAt.toISOString();
  return { id, flowId, graph: upgradeGraph(graph), note, baseVersionId, ...row, requestedAt: at, authors };
}

/** Who saved the draft between the version it began from and the request, and who asked. */
async function authorsOf(
  tx: ControlTx,
  review: { flowId: Id; baseVersionId: Id | null; requestedAt: Date; requestedBy: string },
): Promise<readonly string[]> {
  const { rows } = await tx.client.query<{ savedBy: string }>(
    `select distinct h.saved_by as "savedBy" from control.flow_draft_history h
     where h.flow_id = $1 and h.saved_by is not null and h.saved_at <= $3
       and h.saved_at > coalesce((select v.published_at from control.flow_versions v where v.id = $2), '-infinity')`,
    [review.flowId, review.baseVersionId, review.requestedAt],
  );
  return [...new Set([review.requestedBy, ...rows.map(({ savedBy }) => savedBy)])];
}

/** How a review ended: by a second person, or because whoever asked took it back. */
export type ReviewEnding = {
  readonly flowId: Id;
  readonly reviewId: Id;
  readonly status: "approved" | "rejected" | "withdrawn";
  readonly comment: string;
  readonly personId: string;
};

/**
 * Ends a review once and tells whoever asked. What was approved is for the caller to publish in the same transaction.
 * Throws `not_found`, `flow_review_settled` when it is open no more, and `flow_review_own` when the one who decides
 * worked on it, or the one who takes it back did not ask for it.
 */
export async function endReview(tx: Tx, ending: ReviewEnding): Promise<OpenReview> {
  const { flowId, reviewId, status, comment, personId } = ending;
  const flow = await lockFlow(tx, flowId);
  const review = await getOpenReview(tx, flowId);
  if (review?.id !== reviewId) throw new OrderloomError("flow_review_settled");
  const isAuthor = review.authors.includes(personId);
  if (status === "withdrawn" ? review.requestedBy.id !== personId : isAuthor)
    throw new OrderloomError("flow_review_own");
  await tx.drizzle
    .update(flowReviews)
    .set({ status, comment, decidedBy: personId, decidedAt: sql`now()` })
    .where(eq(flowReviews.id, reviewId));
  await recordReviewAct(tx, { code: ENDING_ACTS[status], flowId, personId, note: comment });
  if (status !== "withdrawn") {
    const told = { flowId, flowName: flow.name, requestedBy: review.requestedBy.id, status, comment };
    await tellRequester(tx, told);
  }
  return review;
}

const ENDING_ACTS = {
  approved: "flow.review_approved",
  rejected: "flow.review_rejected",
  withdrawn: "flow.review_withdrawn",
} as const;

type ReviewAct = {
  readonly code:
    | (typeof ENDING_ACTS)[keyof typeof ENDING_ACTS]
    | "flow.review_asked"
    | "flow.review_on"
    | "flow.review_off";
  readonly flowId: Id;
  readonly personId: string;
  readonly note?: string;
  readonly redTests?: number;
};

async function recordReviewAct(tx: ControlTx, act: ReviewAct): Promise<void> {
  const { code, flowId, personId, note = "", redTests = 0 } = act;
  const params = { ...(note === "" ? {} : { note }), ...(redTests === 0 ? {} : { redTests }) };
  await recordAct(tx, { code, params, subject: "flow", subjectId: flowId, cause: { type: "person", personId } });
  tellControl(tx, "control:flows");
}
