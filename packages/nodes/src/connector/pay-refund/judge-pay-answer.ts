import { LIMITS } from "@orderloom/schema/limits";
import { z } from "zod";
import type { PerformResult } from "../../performer.ts";
import { retryAfterMs } from "../http-request/retry-after.ts";
import type { HttpAnswer, SendResult } from "../http-request/send-request.ts";
import { PayAnswer, type PayContent, type PayResult } from "./pay-content.ts";

/** Statuses by which a pay system that read the request says that it does not pay. */
const REFUSALS: readonly number[] = [402, 409, 422];

/** A pay system's word for why it refuses; kept only when it is a code, for texts may hold anything. */
const Refusal = z.object({ code: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/) });

/**
 * What an attempt means. Money makes the difference: only a clear refusal is a failure, and whatever may have been
 * paid is unknown, to be asked again under the same key. What surely paid nothing is simply tried again.
 */
export function judgePayment(sent: SendResult, content: PayContent, nowMs: number): PerformResult {
  if (sent.type === "answer") return judgeAnswer(sent.answer, content, nowMs);
  if (sent.maybeSent) return { type: "unknown", code: "call_unknown", params: {} };
  return { type: "retry", code: "call_failed", params: {} };
}

function judgeAnswer(answer: HttpAnswer, content: PayContent, nowMs: number): PerformResult {
  const { status } = answer;
  if (status === 200 || status === 201) return judgePaid(answer, content);
  const afterMs = status === 429 || status === 503 ? retryAfterMs(answer.headers["retry-after"], nowMs) : null;
  const after = afterMs === null ? {} : { afterMs };
  if (status < 200 || status >= 500) return { type: "unknown", code: "http_status", params: { status }, ...after };
  if (REFUSALS.includes(status)) {
    const refusal = Refusal.safeParse(readJson(answer.body));
    const reason = refusal.success ? { reason: refusal.data.code } : {};
    return { type: "failed", code: "call_refused", params: { status, ...reason } };
  }
  return { type: "retry", code: "http_status", params: { status }, ...after };
}

/** An answer that speaks of another amount, or that nobody can read, leaves open what was paid. */
function judgePaid({ status, body }: HttpAnswer, content: PayContent): PerformResult {
  const read = PayAnswer.safeParse(readJson(body));
  const isOurs = read.success && read.data.amount === content.amount && read.data.currency === content.currency;
  if (!isOurs) return { type: "unknown", code: "call_unknown", params: { status } };
  const result: PayResult = { paymentNo: read.data.paymentNo };
  return { type: "ok", result };
}

function readJson(body: Buffer): unknown {
  if (body.length > LIMITS.stepOutputBytes) return null;
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}
