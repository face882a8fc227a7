import type { Cause } from "@orderloom/schema/cause";
import type { ControlActCode } from "@orderloom/schema/control-act";
import { type ErrorParams, OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import { and, eq, sql } from "drizzle-orm";
import { recordAct } from "../control/control-audit.ts";
import { tellControl } from "../control/control-topic.ts";
import type { Tx } from "../database/database.ts";
import { flowPublications } from "../tables/control/flow-publications.ts";
import { lockFlow } from "./flows.ts";

type OfFlow = { readonly flowId: Id; readonly cause: Cause };

/**
 * Pauses a flow in the transaction's environment, or resumes it. From the commit on no run of a paused flow is claimed:
 * new ones are held, as soon as accept has heard of it, and answers to waiting ones are kept. Resumed, they go on in
 * the order they came.
 * Throws `not_found`, and `reason_required` for a pause without a reason.
 *
 * Orders accepted before accept has heard may still make their first turn: it works from its list of versions until
 * the hint comes, mostly within 20 ms, at most 5 s when none does. Its transactions do not lock the row to be sure:
 * every accept of a flow would write that one row's lock, and the pause would wait behind them all.
 */
export async function setFlowPaused(
  tx: Tx,
  input: OfFlow & { readonly paused: boolean; readonly reason: string },
): Promise<void> {
  const { flowId, paused, reason, cause } = input;
  if (paused && reason.trim() === "") throw new OrderloomError("reason_required");
  const { name, gate } = await lockGate(tx, flowId);
  if (gate.paused === paused) return;
  const why = { pausedAt: sql`now()`, pausedBy: cause, pauseReason: reason };
  const none = { pausedAt: null, pausedBy: null, pauseReason: null };
  await tx.drizzle
    .update(flowPublications)
    .set({ paused, ...(paused ? why : none) })
    .where(gateOf(tx, flowId));
  await recordGateAct(tx, input, { code: paused ? "flow.paused" : "flow.resumed", params: { name, reason } });
}

/**
 * Lets at most `maxWorking` runs of the flow be under way at once in the transaction's environment, waiting ones
 * among them; null lets any number. Runs that have begun go on, however many they are. Throws `not_found`.
 */
export async function setFlowLimit(tx: Tx, input: OfFlow & { readonly maxWorking: number | null }): Promise<void> {
  const { flowId, maxWorking } = input;
  const { name, gate } = await lockGate(tx, flowId);
  if (gate.maxWorking === maxWorking) return;
  await tx.drizzle.update(flowPublications).set({ maxWorking }).where(gateOf(tx, flowId));
  const act =
    maxWorking === null
      ? { code: "flow.limit_removed" as const, params: { name } }
      : { code: "flow.limit_set" as const, params: { name, count: maxWorking } };
  await recordGateAct(tx, input, act);
}

const gateOf = (tx: Tx, flowId: Id) =>
  and(eq(flowPublications.flowId, flowId), eq(flowPublications.environment, tx.env));

async function lockGate(tx: Tx, flowId: Id) {
  const { name } = await lockFlow(tx, flowId);
  const [gate] = await tx.drizzle
    .select({ paused: flowPublications.paused, maxWorking: flowPublications.maxWorking })
    .from(flowPublications)
    .where(gateOf(tx, flowId))
    .for("update");
  if (!gate) throw new OrderloomError("not_found", { params: { flowId, environment: tx.env } });
  return { name, gate };
}

type GateAct = { readonly code: ControlActCode; readonly params: ErrorParams };

/** Accept has to hear of it from `control:flows`, the loops that runs may go on from the other topic. */
async function recordGateAct(tx: Tx, { flowId, cause }: OfFlow, act: GateAct): Promise<void> {
  await recordAct(tx, { ...act, subject: "flow", subjectId: flowId, cause, environment: tx.env });
  tellControl(tx, "control:flows");
  tx.topics.add(`${tx.env}:runs`);
}
