import type { Cause } from "@orderloom/schema/cause";
import type { ControlActCode } from "@orderloom/schema/control-act";
import { OrderloomError } from "@orderloom/schema/error";
import type { Graph } from "@orderloom/schema/graph/graph";
import { upgradeGraph } from "@orderloom/schema/graph/graph-upgrade";
import { stripTests } from "@orderloom/schema/graph/strip-tests";
import type { Id } from "@orderloom/schema/ids";
import type { JsonObject } from "@orderloom/schema/json";
import { eq, sql } from "drizzle-orm";
import { contentHash } from "../accept/content-hash.ts";
import { recordAct } from "../control/control-audit.ts";
import type { ControlTx } from "../database/database.ts";
import { flowDraftHistory } from "../tables/control/flow-draft-history.ts";
import { flowDrafts } from "../tables/control/flow-drafts.ts";
import { flows } from "../tables/control/flows.ts";
import { person } from "../tables/control/person.ts";
import type { PersonName } from "./flow-queries.ts";

/** What is being drawn. `savedBy` is null when a token or the product itself saved it. */
export type Draft = {
  readonly revision: number;
  readonly graph: Graph;
  readonly savedBy: PersonName | null;
  readonly savedAt: string;
};

/** A refused save carries the newer draft, so that the one who lost the race loses nothing. */
export type SaveDraftResult =
  | { readonly ok: true; readonly revision: number }
  | ({ readonly ok: false; readonly code: "stale_revision" } & Draft);

/** The draft of a flow, or null when there is no such flow. */
export async function getDraft(tx: ControlTx, flowId: Id): Promise<Draft | null> {
  const [row] = await tx.drizzle
    .select({ draft: flowDrafts, savedBy: { id: person.id, name: person.name } })
    .from(flowDrafts)
    .leftJoin(person, eq(person.id, flowDrafts.savedBy))
    .where(eq(flowDrafts.flowId, flowId));
  if (!row) return null;
  const { revision, graph, savedAt } = row.draft;
  return { revision, graph: upgradeGraph(graph), savedBy: row.savedBy, savedAt: savedAt.toISOString() };
}

/**
 * Saves the draft that was drawn on top of `revision`. Refused with the newer draft when somebody saved in between;
 * a save that changes nothing keeps its revision. Throws `not_found` when there is no such flow.
 */
export async function saveDraft(
  tx: ControlTx,
  input: { readonly flowId: Id; readonly revision: number; readonly graph: Graph; readonly cause: Cause },
): Promise<SaveDraftResult> {
  const current = await lockDraft(tx, input.flowId);
  if (current.revision !== input.revision) return staleDraft(tx, input.flowId);
  if (current.contentHash === contentHash(stripTests(input.graph))) return { ok: true, revision: current.revision };
  const revision = current.revision + 1;
  await writeDraft(tx, { ...input, revision });
  await recordDraftAct(tx, { ...input, code: "flow.draft_saved", params: { revision } });
  return { ok: true, revision };
}

/** Writes a draft and its line of history. The caller holds the flow's lock or has just made the flow. */
export async function writeDraft(
  tx: ControlTx,
  input: { readonly flowId: Id; readonly revision: number; readonly graph: Graph; readonly cause: Cause },
): Promise<void> {
  const { flowId, revision } = input;
  const graph = stripTests(input.graph);
  const saved = { revision, graph, savedBy: personOf(input.cause), savedAt: sql<Date>`now()` };
  const draft = { ...saved, contentHash: contentHash(graph) };
  await tx.drizzle
    .insert(flowDrafts)
    .values({ flowId, ...draft })
    .onConflictDoUpdate({ target: flowDrafts.flowId, set: draft });
  await tx.drizzle.insert(flowDraftHistory).values({ flowId, ...saved });
  await tx.drizzle.update(flows).set({ updatedAt: sql`now()` }).where(eq(flows.id, flowId));
}

/** Locks the draft and says where it stands. Throws `not_found`. */
export async function lockDraft(tx: ControlTx, flowId: Id): Promise<{ revision: number; contentHash: string }> {
  const [draft] = await tx.drizzle
    .select({ revision: flowDrafts.revision, contentHash: flowDrafts.contentHash })
    .from(flowDrafts)
    .where(eq(flowDrafts.flowId, flowId))
    .for("update");
  if (!draft) throw new OrderloomError("not_found", { params: { flowId } });
  return draft;
}

/** The refusal of a save, with the newer draft in it. */
export async function staleDraft(tx: ControlTx, flowId: Id): Promise<SaveDraftResult> {
  const newer = await getDraft(tx, flowId);
  if (!newer) throw new OrderloomError("not_found", { params: { flowId } });
  return { ok: false, code: "stale_revision", ...newer };
}

/** Records an act on a flow's draft. */
export async function recordDraftAct(
  tx: ControlTx,
  act: { readonly flowId: Id; readonly code: ControlActCode; readonly params: JsonObject; readonly cause: Cause },
): Promise<void> {
  const { code, params, flowId, cause } = act;
  await recordAct(tx, { code, params, subject: "flow", subjectId: flowId, cause });
}

/** The person behind an act, or null when it was a token or the product itself. */
export function personOf(cause: Cause): string | null {
  return cause.type === "person" ? cause.personId : null;
}
