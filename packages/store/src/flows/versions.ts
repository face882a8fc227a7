import type { Graph } from "@orderloom/schema/graph/graph";
import { upgradeGraph } from "@orderloom/schema/graph/graph-upgrade";
import type { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ControlTx, Tx } from "../database/database.ts";
import { flowPublications } from "../tables/control/flow-publications.ts";
import { flowVersions } from "../tables/control/flow-versions.ts";
import { flows } from "../tables/control/flows.ts";
import { person } from "../tables/control/person.ts";
import type { PersonName } from "./flow-queries.ts";
import type { PublishedTrigger } from "./published-trigger.ts";
import { PublishedTriggers } from "./published-trigger.ts";

/** A published graph. It never changes. */
export type Version = VersionHead & {
  readonly flowId: Id;
  readonly flowName: string;
  readonly graph: Graph;
  readonly triggers: readonly PublishedTrigger[];
  /** Node keys (`type@version`) that a runner must know. */
  readonly requires: readonly string[];
};

/** A version in a list. `publishedBy` is null when a token or the product itself published it. */
export type VersionHead = {
  readonly id: Id;
  readonly number: number;
  readonly publishedBy: PersonName | null;
  readonly publishedAt: string;
  /** The second person who let it be published; null where none was asked. */
  readonly reviewedBy: PersonName | null;
  /** What whoever published it says of it; may be empty. */
  readonly note: string;
  /** The number of the earlier version that it brings back. */
  readonly restores: number | null;
};

/** A version by its id, or by its number within its flow. */
export type VersionKey = Id | { readonly flowId: Id; readonly number: number };

const reviewer = alias(person, "reviewer");

/** A version, or null. */
export async function getVersion(tx: ControlTx, key: VersionKey): Promise<Version | null> {
  const [row] = await tx.drizzle
    .select({
      version: flowVersions,
      flowName: flows.name,
      publishedBy: { id: person.id, name: person.name },
      reviewedBy: { id: reviewer.id, name: reviewer.name },
    })
    .from(flowVersions)
    .innerJoin(flows, eq(flows.id, flowVersions.flowId))
    .leftJoin(person, eq(person.id, flowVersions.publishedBy))
    .leftJoin(reviewer, eq(reviewer.id, flowVersions.reviewedBy))
    .where(
      typeof key === "string"
        ? eq(flowVersions.id, key)
        : and(eq(flowVersions.flowId, key.flowId), eq(flowVersions.number, key.number)),
    );
  if (!row) return null;
  const { id, flowId, number, graph, triggers, requires, publishedAt, note, restores } = row.version;
  return {
    id,
    flowId,
    flowName: row.flowName,
    number,
    graph: upgradeGraph(graph),
    triggers: PublishedTriggers.parse(triggers),
    requires,
    publishedBy: row.publishedBy,
    reviewedBy: row.reviewedBy,
    note,
    restores,
    publishedAt: publishedAt.toISOString(),
  };
}

/** The versions of a flow, newest first, before number `before`; at most LIMITS.pageSize. */
export async function listVersions(
  tx: ControlTx,
  query: { readonly flowId: Id; readonly before?: number },
): Promise<readonly VersionHead[]> {
  const rows = await tx.drizzle
    .select({
      id: flowVersions.id,
      number: flowVersions.number,
      publishedAt: flowVersions.publishedAt,
      publishedBy: { id: person.id, name: person.name },
      reviewedBy: { id: reviewer.id, name: reviewer.name },
      note: flowVersions.note,
      restores: flowVersions.restores,
    })
    .from(flowVersions)
    .leftJoin(person, eq(person.id, flowVersions.publishedBy))
    .leftJoin(reviewer, eq(reviewer.id, flowVersions.reviewedBy))
    .where(
      and(
        eq(flowVersions.flowId, query.flowId),
        query.before === undefined ? undefined : lt(flowVersions.number, query.before),
      ),
    )
    .orderBy(desc(flowVersions.number))
    .limit(LIMITS.pageSize);
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }));
}

/** A version that new events of an environment start. The last four say when its runs may begin. */
export type PublishedVersion = {
  readonly flowId: Id;
  readonly versionId: Id;
  readonly number: number;
  readonly triggers: readonly PublishedTrigger[];
  readonly requires: readonly string[];
  readonly paused: boolean;
  /** How many runs may be under way at once; null for any number. */
  readonly maxWorking: number | null;
  readonly oneOpenRunPer: "order" | null;
  /** Since when it is in force here, ISO 8601. */
  readonly publishedAt: string;
  /** True while its runs may only begin in the loop, because a runner died while it began them. */
  readonly apart: boolean;
};

/** The versions published in the transaction's environment: what accept matches events against. */
export async function publishedVersions(tx: Tx): Promise<readonly PublishedVersion[]> {
  const rows = await tx.drizzle
    .select({
      flowId: flowPublications.flowId,
      versionId: flowPublications.versionId,
      number: flowVersions.number,
      triggers: flowVersions.triggers,
      requires: flowVersions.requires,
      paused: flowPublications.paused,
      maxWorking: flowPublications.maxWorking,
      oneOpenRunPer: flowVersions.oneOpenRunPer,
      publishedAt: flowPublications.publishedAt,
      apart: sql<boolean>`coalesce(${flowPublications.apartUntil} > clock_timestamp(), false)`,
    })
    .from(flowPublications)
    .innerJoin(flowVersions, eq(flowVersions.id, flowPublications.versionId))
    .where(eq(flowPublications.environment, tx.env))
    .orderBy(flowPublications.flowId);
  return rows.map((row) => ({
    ...row,
    publishedAt: row.publishedAt.toISOString(),
    triggers: PublishedTriggers.parse(row.triggers),
  }));
}
