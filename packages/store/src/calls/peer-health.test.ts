import { expect, it } from "vitest";
import { type PeerHealth, peerHealth } from "./peer-health.ts";
import type { AttemptResult } from "./settlement.ts";

const status = (type: "retry" | "failed" | "unknown", value: number): AttemptResult => ({
  type,
  code: "http_status",
  params: { status: value },
});
const cases: readonly (readonly [AttemptResult, PeerHealth])[] = [
  [{ type: "ok", result: {} }, "well"],
  [{ type: "lost" }, "unsaid"],
  [status("retry", 500), "down"],
  [status("unknown", 504), "down"],
  [status("retry", 408), "down"],
  [status("retry", 429), "limited"],
  [{ type: "retry", code: "http_status", params: { status: 503 }, afterMs: 0 }, "limited"],
  [{ type: "unknown", code: "http_status", params: { status: 503 }, afterMs: 1_000 }, "limited"],
  [status("failed", 404), "well"],
  [{ type: "failed", code: "call_refused", params: { status: 422 } }, "well"],
  [{ type: "failed", code: "host_blocked", params: {} }, "unsaid"],
  [{ type: "failed", code: "connection_secret_missing", params: {} }, "no_secret"],
  [{ type: "retry", code: "connection_secret_missing", params: {} }, "no_secret"],
  [{ type: "retry", code: "call_timeout", params: { reason: "x" } }, "down"],
  [{ type: "unknown", code: "call_unknown", params: {} }, "down"],
  [{ type: "retry", code: "unavailable", params: {} }, "unsaid"],
  [{ type: "unknown", code: "internal", params: {} }, "unsaid"],
];

it.each(cases)("%j says %s", (result, health) => {
  expect(peerHealth(result)).toBe(health);
});
