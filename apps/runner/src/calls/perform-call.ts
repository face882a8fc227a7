import type { PerformConnection, PerformResult } from "@orderloom/nodes/performer";
import { PERFORMERS } from "@orderloom/nodes/performers";
import { toOrderloomError } from "@orderloom/schema/error";
import type { ClaimedCall } from "@orderloom/store/calls/claim-calls";
import { isTrialTooLate } from "@orderloom/store/calls/try-call";
import { openConnection } from "@orderloom/store/connections/connection-queries";
import { inControlTransaction } from "@orderloom/store/database/database";
import { stopPoint } from "@orderloom/store/testing/stop-points";
import type { LoopDeps } from "../work-deps.ts";

/**
 * Makes one attempt of a call. Never throws: what a performer throws may have happened after the request left, so it
 * counts as unknown.
 */
export async function performCall(deps: LoopDeps, call: ClaimedCall, signal: AbortSignal): Promise<PerformResult> {
  const performer = PERFORMERS[call.performer];
  if (performer === undefined) return { type: "failed", code: "node_unknown", params: { key: call.performer } };
  const opened = await openFor(deps, call);
  if (opened.type !== "open") return opened;
  if (isTrialTooLate(call, opened.at)) return { type: "failed", code: "call_too_late", params: {} };
  const { content, key, timeoutMs, hop } = call;
  try {
    stopPoint("call.before_perform");
    const { connection, at } = opened;
    const result = await performer.perform({ content, key, connection, timeoutMs, at, hop, signal });
    stopPoint("call.after_perform");
    return result;
  } catch (thrown) {
    deps.log.error({ err: thrown, performer: call.performer, callId: call.id }, "a performer threw");
    return { type: "unknown", code: toOrderloomError(thrown).code, params: {} };
  }
}

type Opened = { readonly type: "open"; readonly connection: PerformConnection | null; readonly at: number };

/**
 * Reads the connection anew for each attempt, so that a changed secret counts from the next one on, and with it the
 * database's clock. Without a connection nothing is signed, and any clock will do.
 */
async function openFor(deps: LoopDeps, call: ClaimedCall): Promise<Opened | PerformResult> {
  const { connectionId } = call;
  if (connectionId === null) return { type: "open", connection: null, at: Date.now() };
  try {
    const connection = await inControlTransaction(deps.db, (tx) => openConnection(tx, deps.keys, connectionId));
    if (connection === null || connection.environment !== deps.environment) {
      return { type: "failed", code: "connection_unknown", params: {} };
    }
    const { id, type, settings, secrets, readAt } = connection;
    const at = Date.parse(readAt);
    return { type: "open", connection: { id, type, settings, secret: secrets[0] ?? null }, at };
  } catch (thrown) {
    return { type: "retry", code: toOrderloomError(thrown).code, params: {} };
  }
}
