import { isJsonObject, type Json } from "@orderloom/schema/json";
import type { CallEffect } from "@orderloom/schema/run/effect";
import type { AttemptResult } from "@orderloom/store/calls/settlement";
import { holds } from "./broken.ts";
import type { Dice } from "./dice.ts";

/** One attempt as it reaches the other side. */
export type Request = { readonly key: string; readonly orderId: string; readonly effect: CallEffect };

/** `hangs`: the answer never comes, whether something happened or not. */
export type Reply = AttemptResult | { readonly type: "hangs" };

/** What one key has done outside, as the witness wrote it down. */
export type Witnessed = {
  readonly body: string;
  effects: number;
  requests: number;
  readonly result: Json;
  readonly payout: { readonly refundNo: string; readonly orderId: string; readonly amount: number } | null;
};

export type Peer = {
  receive(request: Request, faulty: number): Reply;
  /** What was really done under a key: whoever asks a person gets the truth. */
  readonly witnessed: ReadonlyMap<string, Witnessed>;
};

const UNREACHED = { code: "call_failed", params: {} } as const;
const GATEWAY = { code: "http_status", params: { status: 504 } } as const;
const REFUSED = { code: "call_refused", params: {} } as const;

/**
 * The outside world. Peers whose connector says that they drop repeats of a key do so; the others do the same thing
 * again each time they are asked. Both refuse, are too busy, answer too late or never, and forget what they did.
 */
export function createPeer(dice: Dice): Peer {
  const witnessed = new Map<string, Witnessed>();
  const receive = (request: Request, faulty: number): Reply => {
    const one = witness(witnessed, request);
    const isRepeat = request.effect.idempotency !== "none" && one.effects > 0;
    const way = dice.chance(faulty) ? dice.below(8) : 8;
    const done: Reply = { type: "ok", result: one.result };
    const take = (): void => {
      if (!isRepeat) one.effects += 1;
      holds(one.effects <= 1, "I2", () => `${request.key} took effect ${one.effects} times`);
    };
    if (way === 0) return { type: "failed", ...REFUSED };
    if (way === 1) return { type: "retry", ...GATEWAY, params: { status: 429 }, afterMs: 1_000 * dice.below(90) };
    if (way === 2) return { type: "unknown", ...GATEWAY };
    if (way === 3) return { type: "hangs" };
    if (way === 4) return { type: "retry", ...UNREACHED };
    take();
    if (way === 5) return { type: "unknown", ...GATEWAY };
    if (way === 6) return { type: "hangs" };
    // A peer that forgot its answer knows no more than that the key is used up.
    if (way === 7 && isRepeat) return { type: "failed", ...REFUSED };
    return done;
  };
  return { receive, witnessed };
}

function witness(witnessed: Map<string, Witnessed>, { key, orderId, effect }: Request): Witnessed {
  const body = JSON.stringify([effect.performer, effect.connectionId, effect.content]);
  const known = witnessed.get(key);
  if (known) {
    holds(known.body === body, "I2", () => `${key} came again with another body`);
    known.requests += 1;
    return known;
  }
  const made = { body, effects: 0, requests: 1, result: resultOf(effect, witnessed.size), payout: null };
  const one: Witnessed = { ...made, payout: payoutOf(effect, orderId) };
  witnessed.set(key, one);
  return one;
}

function resultOf({ performer, content }: CallEffect, number: number): Json {
  if (performer === "connector.pay-refund") return { paymentNo: `P${number}` };
  if (performer !== "connector.http-request") return { id: number };
  const extract = isJsonObject(content) && isJsonObject(content["extract"]) ? content["extract"] : {};
  return { status: 200, extracted: Object.fromEntries(Object.keys(extract).map((name) => [name, `${name}${number}`])) };
}

function payoutOf({ performer, content }: CallEffect, orderId: string): Witnessed["payout"] {
  if (performer !== "connector.pay-refund" || !isJsonObject(content)) return null;
  const { refundNo, amount } = content;
  return typeof refundNo === "string" && typeof amount === "number" ? { refundNo, orderId, amount } : null;
}
