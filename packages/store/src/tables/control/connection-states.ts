import { sql } from "drizzle-orm";
import { boolean, check, integer, jsonb, text, uuid } from "drizzle-orm/pg-core";
import { moment, oneOf, updatedAt } from "./columns.ts";
import { connections } from "./connections.ts";
import { control } from "./schema.ts";

/** `open`: so many calls failed that only one in a while is made, to find out whether the peer is back. */
export const BREAKERS = ["closed", "open"] as const;
export type Breaker = (typeof BREAKERS)[number];

/**
 * How a connection fares, shared by all runners. Written when a call fails and when it recovers; calls that go well
 * on a healthy connection write nothing here.
 */
export const connectionStates = control.table(
  "connection_states",
  {
    connectionId: uuid("connection_id")
      .primaryKey()
      .references(() => connections.id),
    breaker: text("breaker", { enum: BREAKERS }).notNull().default("closed"),
    /** Failures in a row. */
    failures: integer("failures").notNull().default(0),
    /** The window in which the share of failures is counted; null before the first failure. */
    windowStartedAt: moment("window_started_at"),
    windowCalls: integer("window_calls").notNull().default(0),
    windowFailures: integer("window_failures").notNull().default(0),
    windowRetries: integer("window_retries").notNull().default(0),
    openedAt: moment("opened_at"),
    /** When an open breaker lets the next call through. */
    probeAt: moment("probe_at"),
    /** The call that is being let through. */
    probeCall: uuid("probe_call"),
    /** Until when the peer asked not to be called, or we rest because it limits us. */
    restingUntil: moment("resting_until"),
    /** Answers in a row by which the peer limited us. */
    limited: integer("limited").notNull().default(0),
    /** A call found no secret; set until one is saved. */
    needsSecret: boolean("needs_secret").notNull().default(false),
    /** What the last failure was: an ErrorCode and its params, which hold nothing personal. */
    lastCode: text("last_code"),
    lastParams: jsonb("last_params"),
    lastFailedAt: moment("last_failed_at"),
    updatedAt: updatedAt(),
  },
  (t) => [
    check("connection_states_breaker_check", oneOf(t.breaker, BREAKERS)),
    check("connection_states_probe_check", sql`${t.breaker} <> 'open' or ${t.probeAt} is not null`),
  ],
);
