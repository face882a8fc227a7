import { LIMITS } from "@orderloom/schema/limits";
import { describe, expect, it } from "vitest";
import { afterAttempt, type ConnectionState, HEALTHY, type SeenAttempt } from "./connection-state.ts";

const OPEN_MS = 30_000;
const seen = (health: SeenAttempt["health"], changes: Partial<SeenAttempt> = {}): SeenAttempt => ({
  health,
  callId: "a",
  isRetry: false,
  wellBefore: 0,
  code: health === "well" ? null : "call_failed",
  params: {},
  afterMs: null,
  ...changes,
});
const after = (state: ConnectionState, attempts: readonly SeenAttempt[], nowMs = 1_000_000) =>
  attempts.reduce((last, attempt) => afterAttempt(last.state, attempt, { nowMs, openMs: OPEN_MS }), {
    state,
    isFree: false,
  });
const times = (count: number, attempt: SeenAttempt) => Array.from({ length: count }, () => attempt);

describe("a breaker", () => {
  it("opens at the fifth failure in a row, which costs no attempt, and not at the fourth", () => {
    const fourth = after(HEALTHY, times(LIMITS.breakerFailures - 1, seen("down")));
    expect(fourth).toMatchObject({ isFree: false, state: { breaker: "closed", failures: 4 } });
    const fifth = after(fourth.state, [seen("down")]);
    expect(fifth).toMatchObject({ isFree: true, state: { breaker: "open", openedAt: 1_000_000, probeAt: 1_030_000 } });
  });

  it("counts only failures in a row: an answer between, even a refusal, begins anew", () => {
    const { state } = after(HEALTHY, [...times(4, seen("down")), seen("well"), ...times(4, seen("down"))]);
    expect(state).toMatchObject({ breaker: "closed", failures: 4 });
  });

  it("opens when half of twenty calls failed within the window, and not of nineteen", () => {
    const nine = [];
    for (let no = 1; no <= 9; no += 1) nine.push(seen("down", { wellBefore: 1 }), seen("well"));
    const { state } = after(HEALTHY, nine);
    expect(state).toMatchObject({ breaker: "closed", windowCalls: 18, windowFailures: 9 });
    expect(after(state, [seen("down")]).state.breaker).toBe("closed");
    expect(after(state, [seen("down", { wellBefore: 1 })]).state.breaker).toBe("open");
    expect(after(state, [seen("down", { wellBefore: 1 })], 1_000_000 + LIMITS.breakerWindowMs).state).toMatchObject({
      breaker: "closed",
      windowCalls: 2,
      windowFailures: 1,
    });
  });

  const open: ConnectionState = { ...HEALTHY, breaker: "open", failures: 5, probeAt: 2_000_000, probeCall: "probe" };

  it("closes with the answer of the call it let through, whatever the answer, and of no other", () => {
    expect(after(open, [seen("well")]).state.breaker).toBe("open");
    expect(after(open, [seen("well", { callId: "probe" })]).state).toMatchObject({ breaker: "closed", failures: 0 });
    expect(after(open, [seen("limited", { callId: "probe" })]).state).toMatchObject({ breaker: "closed", failures: 0 });
  });

  it("stays open when that call fails, for nothing, and keeps to its time", () => {
    const failed = after(open, [seen("down", { callId: "probe" })], 1_990_000);
    expect(failed).toMatchObject({ isFree: true, state: { breaker: "open", probeCall: null, probeAt: 2_000_000 } });
    expect(after(open, [seen("down", { callId: "probe" })], 2_005_000).state.probeAt).toBe(2_005_000);
  });

  it("learns nothing from a call that never reached the peer", () => {
    expect(after(open, [seen("unsaid", { callId: "probe" })])).toMatchObject({
      isFree: false,
      state: { breaker: "open", probeCall: null },
    });
  });
});

describe("a peer that limits us", () => {
  it("is left alone for as long as it asks, up to the cap, and no attempt is spent", () => {
    expect(after(HEALTHY, [seen("limited", { afterMs: 7_000 })])).toMatchObject({
      isFree: true,
      state: { restingUntil: 1_007_000, breaker: "closed", failures: 0 },
    });
    const absurd = after(HEALTHY, [seen("limited", { afterMs: 9e12 })]).state;
    expect(absurd.restingUntil).toBe(1_000_000 + LIMITS.retryAfterCapMs);
  });

  it("and names no time gets one that doubles; calls limited together count once", () => {
    const together = after(HEALTHY, times(8, seen("limited"))).state;
    expect(together).toMatchObject({ limited: 1, restingUntil: 1_002_000 });
    const later = after(together, [seen("limited")], 1_010_000).state;
    expect(later).toMatchObject({ limited: 2, restingUntil: 1_012_000 });
    expect(after({ ...HEALTHY, limited: 40 }, [seen("limited")]).state.restingUntil).toBe(1_060_000);
    expect(after(later, [seen("well")], 1_020_000).state.limited).toBe(0);
  });
});

it("a connection without a secret waits for one", () => {
  expect(after(HEALTHY, [seen("no_secret")])).toMatchObject({ isFree: true, state: { needsSecret: true } });
});
