import { json, text } from "drizzle-orm/pg-core";
import { moment } from "../control/columns.ts";

/**
 * What became of a message that was kept for a person. `repeat`: another delivery of it had been accepted meanwhile;
 * `conflict`: its key is known with another body, and it is kept anew as such.
 */
export const KEPT_OUTCOMES = ["accepted", "repeat", "conflict", "dismissed"] as const;
export type KeptOutcome = (typeof KEPT_OUTCOMES)[number];

/** What every message that is kept for a person has. */
export const keptColumns = () => ({
  /** The headers that reading it again needs; null for what came before they were kept. */
  headers: json("headers"),
  /** Somebody asked to have it read again; null once that was tried. */
  askedAt: moment("asked_at"),
  /** When it was last read again in vain. */
  triedAt: moment("tried_at"),
  handledAt: moment("handled_at"),
  handledBy: text("handled_by"),
  outcome: text("outcome", { enum: KEPT_OUTCOMES }),
});
