import { z } from "zod";
import { LIMITS } from "./limits.ts";
import { Zone } from "./time/zone.ts";

/** The units in which channels and services state how often they may be called. */
export const QUOTA_UNITS = ["second", "minute", "hour", "day"] as const;
export type QuotaUnit = (typeof QUOTA_UNITS)[number];

/**
 * At most `calls` in any stretch of one unit. A day's quota with `resetZone` (an IANA zone) is counted from midnight
 * there instead, as platforms do that reset it daily.
 */
export const Quota = z
  .strictObject({
    calls: z.int().min(1).max(LIMITS.quotaCalls),
    per: z.enum(QUOTA_UNITS),
    resetZone: Zone.nullable().default(null),
  })
  .refine(({ per, resetZone }) => resetZone === null || per === "day", { path: ["resetZone"] });
export type Quota = z.infer<typeof Quota>;

/** How much of a connection all runners together may use: calls under way at once, and quotas that all hold at once. */
export const ConnectionLimits = z.strictObject({
  concurrency: z.int().min(1).max(LIMITS.connectionConcurrency),
  quotas: z
    .array(Quota)
    .max(QUOTA_UNITS.length)
    .refine((quotas) => new Set(quotas.map(({ per }) => per)).size === quotas.length),
});
export type ConnectionLimits = z.infer<typeof ConnectionLimits>;

/** What holds for a connection about which nothing else was said. */
export const DEFAULT_CONNECTION_LIMITS: ConnectionLimits = { concurrency: 8, quotas: [] };
