import type { RetryPolicy } from "@orderloom/schema/graph/graph";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import type { CallEffect } from "@orderloom/schema/run/effect";
import { insertion } from "../database/statement.ts";
import { newIdBeside } from "../orders/identity.ts";
import type { ClaimedRun } from "../runs/claim-runs.ts";
import type { Boxes } from "./order-boxes.ts";

/** A call that a turn wants made. A detached one has no step waiting for it. */
export type NewCall = {
  readonly run: Pick<ClaimedRun, "id" | "orderId" | "hop">;
  /** ISO 8601: due from now on. */
  readonly at: string;
  readonly step: string;
  readonly detached: boolean;
  readonly effect: CallEffect;
  readonly retry: RetryPolicy | null;
};

export const CALL_COLUMNS: readonly string[] = [
  "bucket",
  "id",
  "run_id",
  "step",
  "order_id",
  "detached",
  "performer",
  "connection_id",
  "effect_key",
  "follows",
  "idempotency",
  "timeout_ms",
  "content",
  "status",
  "due_at",
  "attempts",
  "max_attempts",
  "delays_ms",
  "lease_epoch",
  "attempt_log",
  "created_at",
  "settled_at",
  "hop",
];

/** Inserts calls whose effect key is new; of the others nothing. */
export const INSERT_CALLS = insertion(
  "calls",
  CALL_COLUMNS,
  "on conflict (bucket, effect_key) do nothing returning id",
);

export type CallRow = { readonly id: Id; readonly effect_key: string };

/** The row of a new call, its content sealed. Without a key of its own it is told apart by run and step. */
export function callRow({ run, at, step, detached, effect, retry }: NewCall, boxes: Boxes): CallRow {
  const id = newIdBeside(run.id);
  return Object.assign(
    { id, effect_key: effect.key ?? `${run.id}:${step}` },
    {
      bucket: bucketOf(id),
      run_id: run.id,
      step,
      order_id: run.orderId,
      detached,
      performer: effect.performer,
      connection_id: effect.connectionId,
      follows: null,
      idempotency: effect.idempotency,
      timeout_ms: effect.timeoutMs,
      content: boxes(run.orderId).seal(JSON.stringify(effect.content), contentPlace(id)),
      status: "ready",
      due_at: at,
      attempts: 0,
      max_attempts: retry?.attempts ?? LIMITS.callAttempts,
      delays_ms: retry?.delaysMs ?? LIMITS.callRetryDelaysMs,
      lease_epoch: 0,
      attempt_log: [],
      created_at: at,
      settled_at: null,
      hop: run.hop + 1,
    },
  );
}

/** Where the content of a call is sealed. */
export function contentPlace(callId: Id): string {
  return `calls.content:${callId}`;
}
