import { LIMITS } from "@orderloom/schema/limits";

/**
 * How long a `Retry-After` header (RFC 9110, 10.2.3) asks us to wait, at most fifteen minutes; null when there is
 * none that can be read. `nowMs` is the clock the header's date is measured with.
 */
export function retryAfterMs(header: string | readonly string[] | undefined, nowMs: number): number | null {
  if (typeof header !== "string") return null;
  const wait = /^\d{1,9}$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - nowMs;
  if (Number.isNaN(wait)) return null;
  return Math.min(Math.max(wait, 0), LIMITS.retryAfterCapMs);
}
