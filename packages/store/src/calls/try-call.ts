import type { Cause } from "@orderloom/schema/cause";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Json } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { CallEffect } from "@orderloom/schema/run/effect";
import { CallOutcome } from "@orderloom/schema/run/run";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import { timeOfId } from "../orders/identity.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { outcomePlace } from "../turns/answers.ts";
import { openBoxes } from "../turns/order-boxes.ts";
import type { ClaimedCall } from "./claim-calls.ts";
import { ONCE, planOwnCall } from "./plan-own-call.ts";

/** What stands in the `step` of a call that a draft's node would make, made once to see what is answered. */
export const TRIAL_STEP = "trial";

/**
 * Plans the call of one node of a draft, to be made once for real by a runner, under a key of its own: what the node
 * would do once for an order it may do for that order all the same. Audited with the flow. Returns the call's id.
 */
export async function planTrialCall(
  tx: Tx,
  keys: KeyProvider,
  trial: {
    readonly effect: CallEffect;
    /** The connection it goes through, in place of the node's own. */
    readonly connection: { readonly id: Id; readonly name: string };
    readonly flowId: Id;
    /** What the node is called: its name, or `{text}` of its kind. */
    readonly node: Json;
    readonly cause: Cause;
  },
): Promise<Id> {
  const { effect, connection, flowId, node, cause } = trial;
  const { performer, content, idempotency, timeoutMs } = effect;
  const callId = await planOwnCall(tx, keys, {
    purpose: TRIAL_STEP,
    effect: { performer, content, idempotency, timeoutMs, connectionId: connection.id },
    retry: ONCE,
  });
  await recordAct(tx, {
    code: "flow.node_tried",
    params: { node, connection: connection.name },
    subject: "flow",
    subjectId: flowId,
    cause,
    environment: tx.env,
  });
  return callId;
}

/** Whether a call is a tried one that nobody waits for any more at a moment (ms since 1970): a hold may have kept it. */
export function isTrialTooLate({ id, runId, step }: Pick<ClaimedCall, "id" | "runId" | "step">, at: number): boolean {
  return runId === null && step === TRIAL_STEP && at - timeOfId(id) > LIMITS.trialCallMs;
}

/** How far a tried call has come; the outcome once it has ended. */
export type TrialCallState = {
  readonly status: "waiting" | "calling" | "ended";
  readonly outcome: CallOutcome | null;
};

/** Where a tried call stands; null when there is none of that id. */
export async function trialCallState(tx: Tx, keys: KeyProvider, callId: Id): Promise<TrialCallState | null> {
  const { rows } = await tx.client.query<{ status: string; outcome: Buffer | null }>(
    `select c.status, c.outcome from ${tx.env}.calls c
     where c.bucket = $1 and c.id = $2 and c.run_id is null and c.step = '${TRIAL_STEP}'`,
    [bucketOf(callId), callId],
  );
  const [row] = rows;
  if (!row) return null;
  if (row.outcome === null) return { status: row.status === "running" ? "calling" : "waiting", outcome: null };
  const boxes = await openBoxes(tx, keys, []);
  const outcome = CallOutcome.parse(JSON.parse(boxes(null).open(row.outcome, outcomePlace(callId)).toString()));
  return { status: "ended", outcome };
}
