import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import type { Graph } from "@orderloom/schema/graph/graph";
import { upgradeGraph } from "@orderloom/schema/graph/graph-upgrade";
import type { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { ControlTx } from "../database/database.ts";
import { flowDraftHistory } from "../tables/control/flow-draft-history.ts";
import { flowDrafts } from "../tables/control/flow-drafts.ts";
import { person } from "../tables/control/person.ts";
import { lockDraft, recordDraftAct, type SaveDraftResult, staleDraft, writeDraft } from "./drafts.ts";
import type { PersonName } from "./flow-queries.ts";

/** One save of a draft. */
export type DraftSave = { readonly revision: number; readonly savedBy: PersonName | null; readonly savedAt: string };

/** The saves of a draft, newest first, before revision `before`; at most LIMITS.pageSize. */
export async function listDraftSaves(
  tx: ControlTx,
  query: { readonly flowId: Id; readonly before?: number },
): Promise<readonly DraftSave[]> {
  const rows = await tx.drizzle
    .select({
      revision: flowDraftHistory.revision,
      savedAt: flowDraftHistory.savedAt,
      savedBy: { id: person.id, name: person.name },
    })
    .from(flowDraftHistory)
    .leftJoin(person, eq(person.id, flowDraftHistory.savedBy))
    .where(
      and(
        eq(flowDraftHistory.flowId, query.flowId),
        query.before === undefined ? undefined : lt(flowDraftHistory.revision, query.before),
      ),
    )
    .orderBy(desc(flowDraftHistory.revision))
    .limit(LIMITS.pageSize);
  return rows.map((row) => ({ ...row, savedAt: row.savedAt.toISOString() }));
}

/** The graph as it was saved at a revision; null when that is too long ago or never was. */
export async function getDraftSave(
  tx: ControlTx,
  save: { readonly flowId: Id; readonly revision: number },
): Promise<Graph | null> {
  const [row] = await tx.drizzle
    .select({ graph: flowDraftHistory.graph })
    .from(flowDraftHistory)
    .where(and(eq(flowDraftHistory.flowId, save.flowId), eq(flowDraftHistory.revision, save.revision)));
  return row ? upgradeGraph(row.graph) : null;
}

/**
 * Makes an earlier save the draft again, as a new revision on top of `revision`. Refused like a save when somebody
 * saved in between; throws `not_found` when the earlier save is no longer kept.
 */
export async function restoreDraftSave(
  tx: ControlTx,
  input: { readonly flowId: Id; readonly from: number; readonly revision: number; readonly cause: Cause },
): Promise<SaveDraftResult> {
  const { flowId, from, cause } = input;
  const current = await lockDraft(tx, flowId);
  if (current.revision !== input.revision) return staleDraft(tx, flowId);
  const graph = await getDraftSave(tx, { flowId, revision: from });
  if (!graph) throw new OrderloomError("not_found", { params: { flowId, revision: from } });
  const revision = current.revision + 1;
  await writeDraft(tx, { flowId, revision, graph, cause });
  await recordDraftAct(tx, { flowId, code: "flow.draft_restored", params: { from, revision }, cause });
  return { ok: true, revision };
}

/** Forgets saves older than LIMITS.draftHistoryDays, except the one a draft stands on. Answers how many. */
export async function pruneDraftSaves(tx: ControlTx): Promise<number> {
  const result = await tx.drizzle.delete(flowDraftHistory).where(sql`
    ${flowDraftHistory.savedAt} < now() - make_interval(days => ${LIMITS.draftHistoryDays}::int)
    and not exists (
      select from ${flowDrafts}
      where ${flowDrafts.flowId} = ${flowDraftHistory.flowId} and ${flowDrafts.revision} = ${flowDraftHistory.revision}
    )`);
  return result.rowCount ?? 0;
}
