import { LIMITS } from "../limits.ts";

/**
 * The header by which runs that set each other off by way of other systems are counted: outside calls carry it, and a
 * peer that passes it on with what it sends us because of the call lets the count go on.
 */
export const HOP_HEADER = "x-orderloom-hop";

/**
 * The hop that a request's header states, from 0; none that can be read is 0. It may come from anybody, so more than
 * the limit is no more than one above it.
 */
export function readHop(header: string | readonly string[] | null | undefined): number {
  if (typeof header !== "string" || !/^\d+$/.test(header)) return 0;
  return Math.min(Number(header), LIMITS.runHops + 1);
}
