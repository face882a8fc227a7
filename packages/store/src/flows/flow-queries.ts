import type { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { and, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "../database/database.ts";
import { flowDrafts } from "../tables/control/flow-drafts.ts";
import { flowPublications } from "../tables/control/flow-publications.ts";
import { flowVersions } from "../tables/control/flow-versions.ts";
import { flows } from "../tables/control/flows.ts";
import { person } from "../tables/control/person.ts";

/** A person as named beside what they did. */
export type PersonName = { readonly id: string; readonly name: string };

/** A flow as lists and headings show it. `publication` is the one of the transaction's environment. */
export type FlowRecord = {
  readonly id: Id;
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly archived: boolean;
  /** Whether a second person lets each version go live. */
  readonly reviewRequired: boolean;
  readonly draft: { readonly revision: number; readonly savedAt: string; readonly savedBy: PersonName | null };
  readonly publication: {
    readonly versionId: Id;
    readonly number: number;
    readonly paused: boolean;
    /** Since when and why it is paused; null while it is not. */
    readonly pausedAt: string | null;
    readonly pauseReason: string | null;
    /** How many runs may be under way at once; null for any number. */
    readonly maxWorking: number | null;
    readonly publishedAt: string;
    /** True when the draft says something that is not published here yet. */
    readonly draftDiffers: boolean;
  } | null;
};

/** Where a page of flows ends, to ask for the next one. */
export type FlowKey = { readonly updatedAt: string; readonly id: Id };

/** Flows, last changed first, at most LIMITS.pageSize after `after`; those in the archive only when asked for. */
export async function listFlows(
  tx: Tx,
  query: {
    readonly archived?: boolean;
    readonly search?: string;
    /** Only these. */
    readonly ids?: readonly Id[];
    readonly after?: FlowKey;
  } = {},
): Promise<readonly FlowRecord[]> {
  const { after, search, ids } = query;
  const rows = await selectFlows(tx)
    .where(
      and(
        query.archived ? isNotNull(flows.archivedAt) : isNull(flows.archivedAt),
        ids ? inArray(flows.id, [...ids]) : undefined,
        search ? sql`position(lower(${search}) in lower(${flows.name})) > 0` : undefined,
        after
          ? sql`(${flows.updatedAt}, ${flows.id}) < (${after.updatedAt}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(flows.updatedAt), desc(flows.id))
    .limit(LIMITS.pageSize);
  return rows.map(toRecord);
}

/** One flow, or null. */
export async function getFlow(tx: Tx, flowId: Id): Promise<FlowRecord | null> {
  const [row] = await selectFlows(tx).where(eq(flows.id, flowId));
  return row ? toRecord(row) : null;
}

function selectFlows(tx: Tx) {
  return tx.drizzle
    .select({
      flow: flows,
      draft: draftColumns,
      saver: personColumns,
      publication: flowPublications,
      version: versionColumns,
    })
    .from(flows)
    .innerJoin(flowDrafts, eq(flowDrafts.flowId, flows.id))
    .leftJoin(person, eq(person.id, flowDrafts.savedBy))
    .leftJoin(flowPublications, and(eq(flowPublications.flowId, flows.id), eq(flowPublications.environment, tx.env)))
    .leftJoin(flowVersions, eq(flowVersions.id, flowPublications.versionId));
}

const draftColumns = {
  revision: flowDrafts.revision,
  savedAt: flowDrafts.savedAt,
  contentHash: flowDrafts.contentHash,
};
const personColumns = { id: person.id, name: person.name };
const versionColumns = { number: flowVersions.number, contentHash: flowVersions.contentHash };

type FlowRow = Awaited<ReturnType<typeof selectFlows>>[number];

function toRecord({ flow, draft, saver, publication, version }: FlowRow): FlowRecord {
  return {
    id: flow.id,
    name: flow.name,
    createdAt: flow.createdAt.toISOString(),
    updatedAt: flow.updatedAt.toISOString(),
    archived: flow.archivedAt !== null,
    reviewRequired: flow.reviewRequired,
    draft: { revision: draft.revision, savedAt: draft.savedAt.toISOString(), savedBy: saver },
    publication:
      publication && version
        ? {
            versionId: publication.versionId,
            number: version.number,
            paused: publication.paused,
            pausedAt: publication.pausedAt?.toISOString() ?? null,
            pauseReason: publication.pauseReason,
            maxWorking: publication.maxWorking,
            publishedAt: publication.publishedAt.toISOString(),
            draftDiffers: draft.contentHash !== version.contentHash,
          }
        : null,
  };
}
