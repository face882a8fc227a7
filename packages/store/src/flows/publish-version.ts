import { randomUUID } from "node:crypto";
import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import type { Graph } from "@orderloom/schema/graph/graph";
import type { TriggerSpec } from "@orderloom/schema/graph/node";
import type { Id } from "@orderloom/schema/ids";
import { and, desc, eq, sql } from "drizzle-orm";
import { contentHash } from "../accept/content-hash.ts";
import { recordAct } from "../control/control-audit.ts";
import { tellControl } from "../control/control-topic.ts";
import type { ControlTx, Tx } from "../database/database.ts";
import { keepSchedules } from "../schedules/schedules.ts";
import { flowPublications } from "../tables/control/flow-publications.ts";
import { flowVersions } from "../tables/control/flow-versions.ts";
import { personOf } from "./drafts.ts";
import { lockFlow } from "./flows.ts";
import { PublishedTriggers } from "./published-trigger.ts";

/** A checked and compiled graph to publish; triggers and requires are the compiled program's. */
export type PublishInput = {
  readonly flowId: Id;
  readonly graph: Graph;
  readonly triggers: readonly { readonly node: string; readonly spec: TriggerSpec }[];
  readonly requires: readonly string[];
  /** What whoever publishes it says of it. */
  readonly note?: string;
  /** The number of the earlier version whose graph this is. */
  readonly restores?: number;
  /** Of a graph that was reviewed: who asked for it, and who let it go live. */
  readonly review?: { readonly requestedBy: string; readonly reviewedBy: string };
  /** How many of its tests are red all the same; 0 is not told. */
  readonly redTests?: number;
  readonly cause: Cause;
};

/**
 * `flow_nothing_to_publish`: the environment already runs exactly this graph, as version `number`.
 * `flow_review_required`: a second person has to let it go live; `number` is the version that stays, 0 for none.
 */
export type PublishResult =
  | { readonly ok: true; readonly versionId: Id; readonly number: number }
  | {
      readonly ok: false;
      readonly code: "flow_nothing_to_publish" | "flow_review_required";
      readonly number: number;
    };

/**
 * Publishes a graph in the transaction's environment: from its commit on, new events there start this version; runs
 * under way keep theirs. The newest version is used again when it holds the same graph, so that what was tried in the
 * sandbox goes live under the same number. Pausing and limits outlive publishing. A version that was live before may be
 * brought back without a second person: the way out of trouble is open to whoever may publish. Throws `not_found`, or
 * `conflict` when the flow is archived.
 */
export async function publishVersion(tx: Tx, input: PublishInput): Promise<PublishResult> {
  const flow = await lockFlow(tx, input.flowId);
  if (flow.archivedAt) throw new OrderloomError("conflict", { params: { flowId: input.flowId, reason: "archived" } });
  const hash = contentHash(input.graph);
  const running = await runningVersion(tx, input.flowId);
  if (running?.contentHash === hash) return { ok: false, code: "flow_nothing_to_publish", number: running.number };
  if (flow.reviewRequired && !(await isLetGo(tx, input)))
    return { ok: false, code: "flow_review_required", number: running?.number ?? 0 };
  const newest = await newestVersion(tx, input.flowId);
  const version =
    newest?.contentHash === hash
      ? newest
      : await insertVersion(tx, { ...input, number: (newest?.number ?? 0) + 1, hash });
  await putIntoForce(tx, { flowId: input.flowId, versionId: version.id });
  await keepSchedules(tx, { flowId: input.flowId, triggers: input.triggers });
  await recordAct(tx, {
    ...actOf(input),
    params: { ...actOf(input).params, name: flow.name, number: version.number, versionId: version.id },
    subject: "flow",
    subjectId: input.flowId,
    cause: input.cause,
    environment: tx.env,
  });
  tellControl(tx, "control:flows");
  return { ok: true, versionId: version.id, number: version.number };
}

function actOf({ note = "", restores, review, redTests = 0 }: PublishInput) {
  const said = { ...(note === "" ? {} : { note }), ...(redTests === 0 ? {} : { redTests }) };
  if (restores !== undefined) return { code: "flow.rolled_back", params: { ...said, restores } } as const;
  if (review) return { code: "flow.published_reviewed", params: { ...said, requestedBy: review.requestedBy } } as const;
  return { code: "flow.published", params: said } as const;
}

/** Whether nobody has to be asked: in the sandbox, after a review, or for what was live before. */
async function isLetGo(tx: Tx, { flowId, review, restores }: PublishInput): Promise<boolean> {
  if (tx.env !== "live" || review) return true;
  return restores !== undefined && (await wasLive(tx, { flowId, number: restores }));
}

/** Whether a version was in force in live once: every time it was put there is in the audit. */
async function wasLive(tx: Tx, { flowId, number }: { flowId: Id; number: number }): Promise<boolean> {
  const { rowCount } = await tx.client.query(
    `select from control.control_audit
     where subject = 'flow' and subject_id = $1 and environment = 'live'
       and code in ('flow.published', 'flow.published_reviewed', 'flow.rolled_back')
       and (params ->> 'number')::int = $2
     limit 1`,
    [flowId, number],
  );
  return rowCount === 1;
}

async function runningVersion(tx: Tx, flowId: Id) {
  const [row] = await tx.drizzle
    .select({ number: flowVersions.number, contentHash: flowVersions.contentHash })
    .from(flowPublications)
    .innerJoin(flowVersions, eq(flowVersions.id, flowPublications.versionId))
    .where(and(eq(flowPublications.flowId, flowId), eq(flowPublications.environment, tx.env)));
  return row;
}

async function newestVersion(tx: ControlTx, flowId: Id) {
  const [row] = await tx.drizzle
    .select({ id: flowVersions.id, number: flowVersions.number, contentHash: flowVersions.contentHash })
    .from(flowVersions)
    .where(eq(flowVersions.flowId, flowId))
    .orderBy(desc(flowVersions.number))
    .limit(1);
  return row;
}

async function insertVersion(
  tx: ControlTx,
  input: PublishInput & { readonly number: number; readonly hash: string },
): Promise<{ id: Id; number: number }> {
  const { flowId, graph, number, hash } = input;
  const id = randomUUID();
  await tx.drizzle.insert(flowVersions).values({
    id,
    flowId,
    number,
    graph,
    contentHash: hash,
    triggers: PublishedTriggers.parse(input.triggers),
    requires: [...input.requires],
    oneOpenRunPer: graph.settings.oneOpenRunPer,
    note: input.note ?? "",
    restores: input.restores ?? null,
    publishedBy: input.review?.requestedBy ?? personOf(input.cause),
    reviewedBy: input.review?.reviewedBy ?? null,
    publishedAt: sql`now()`,
  });
  return { id, number };
}

async function putIntoForce(tx: Tx, publication: { readonly flowId: Id; readonly versionId: Id }): Promise<void> {
  const inForce = { versionId: publication.versionId, publishedAt: sql<Date>`now()` };
  await tx.drizzle
    .insert(flowPublications)
    .values({ flowId: publication.flowId, environment: tx.env, ...inForce })
    .onConflictDoUpdate({ target: [flowPublications.flowId, flowPublications.environment], set: inForce });
}
