import { randomUUID } from "node:crypto";
import type { Cause } from "@orderloom/schema/cause";
import type { ControlActCode } from "@orderloom/schema/control-act";
import { OrderloomError } from "@orderloom/schema/error";
import { EMPTY_GRAPH, type Graph } from "@orderloom/schema/graph/graph";
import type { Id } from "@orderloom/schema/ids";
import { eq, sql } from "drizzle-orm";
import { recordAct } from "../control/control-audit.ts";
import { tellControl } from "../control/control-topic.ts";
import type { ControlTx } from "../database/database.ts";
import { dropSchedules } from "../schedules/drop-schedules.ts";
import { flowPublications } from "../tables/control/flow-publications.ts";
import { flows } from "../tables/control/flows.ts";
import { writeDraft } from "./drafts.ts";

/** Makes a flow with its first draft, revision 1: the given graph, else an empty one. */
export async function createFlow(
  tx: ControlTx,
  input: {
    readonly name: string;
    readonly graph?: Graph;
    /** Given for a flow that is the same on every installation. */
    readonly id?: Id;
    readonly cause: Cause;
  },
): Promise<{ flowId: Id; revision: number }> {
  const flowId = input.id ?? randomUUID();
  await tx.drizzle.insert(flows).values({ id: flowId, name: input.name });
  await recordAct(tx, {
    code: "flow.created",
    params: { name: input.name },
    subject: "flow",
    subjectId: flowId,
    cause: input.cause,
  });
  await writeDraft(tx, { flowId, revision: 1, graph: input.graph ?? EMPTY_GRAPH, cause: input.cause });
  return { flowId, revision: 1 };
}

/** Gives a flow another name. Throws `not_found`. */
export async function renameFlow(
  tx: ControlTx,
  input: { readonly flowId: Id; readonly name: string; readonly cause: Cause },
): Promise<void> {
  const { name: from } = await lockFlow(tx, input.flowId);
  if (from === input.name) return;
  await tx.drizzle.update(flows).set({ name: input.name, updatedAt: sql`now()` }).where(eq(flows.id, input.flowId));
  await recordAct(tx, {
    code: "flow.renamed",
    params: { from, to: input.name },
    subject: "flow",
    subjectId: input.flowId,
    cause: input.cause,
  });
}

/**
 * Puts a flow away: it starts no run in any environment and leaves the list. Versions, drafts and past runs stay. The
 * caller has made sure that no run of it is open. Throws `not_found`.
 */
export async function archiveFlow(tx: ControlTx, input: { readonly flowId: Id; readonly cause: Cause }): Promise<void> {
  const flow = await lockFlow(tx, input.flowId);
  if (flow.archivedAt) return;
  await tx.drizzle.delete(flowPublications).where(eq(flowPublications.flowId, input.flowId));
  await dropSchedules(tx, input.flowId);
  await tx.drizzle
    .update(flows)
    .set({ archivedAt: sql`now()`, updatedAt: sql`now()` })
    .where(eq(flows.id, input.flowId));
  await recordFlowAct(tx, { ...input, code: "flow.archived", name: flow.name });
  tellControl(tx, "control:flows");
}

/** Takes a flow back out of the archive; it is not published again by that. Throws `not_found`. */
export async function restoreFlow(tx: ControlTx, input: { readonly flowId: Id; readonly cause: Cause }): Promise<void> {
  const flow = await lockFlow(tx, input.flowId);
  if (!flow.archivedAt) return;
  await tx.drizzle.update(flows).set({ archivedAt: null, updatedAt: sql`now()` }).where(eq(flows.id, input.flowId));
  await recordFlowAct(tx, { ...input, code: "flow.restored", name: flow.name });
}

export type LockedFlow = {
  readonly name: string;
  readonly archivedAt: Date | null;
  /** Whether a second person lets each version go live. */
  readonly reviewRequired: boolean;
};

/** Locks a flow's row, which every change to the flow and its publications takes first. Throws `not_found`. */
export async function lockFlow(tx: ControlTx, flowId: Id): Promise<LockedFlow> {
  const [flow] = await tx.drizzle
    .select({ name: flows.name, archivedAt: flows.archivedAt, reviewRequired: flows.reviewRequired })
    .from(flows)
    .where(eq(flows.id, flowId))
    .for("update");
  if (!flow) throw new OrderloomError("not_found", { params: { flowId } });
  return flow;
}

async function recordFlowAct(
  tx: ControlTx,
  act: { readonly code: ControlActCode; readonly name: string; readonly flowId: Id; readonly cause: Cause },
): Promise<void> {
  const { code, name, flowId, cause } = act;
  await recordAct(tx, { code, params: { name }, subject: "flow", subjectId: flowId, cause });
}
