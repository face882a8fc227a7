import { ENVIRONMENTS } from "@orderloom/schema/ids";
import { check, index, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { moment, oneOf } from "./columns.ts";
import { control } from "./schema.ts";

/**
 * What each pump of each runner is interpreting right now. Written in a commit of its own before the work, so that
 * runs which kill their runner are found by the rows nobody renews.
 */
export const runnerSlots = control.table(
  "runner_slots",
  {
    runnerId: uuid("runner_id").notNull(),
    slot: integer("slot").notNull(),
    environment: text("environment", { enum: ENVIRONMENTS }).notNull(),
    /** Where the runner listens: whoever starts there knows that the one before is gone. Empty where nobody can know. */
    place: text("place").notNull().default(""),
    runIds: uuid("run_ids").array().notNull(),
    startedAt: moment("started_at").notNull(),
    renewedAt: moment("renewed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.runnerId, t.slot] }),
    index("runner_slots_renewed_at_idx").on(t.renewedAt),
    check("runner_slots_environment_check", oneOf(t.environment, ENVIRONMENTS)),
  ],
);
