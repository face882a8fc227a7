import { ENVIRONMENTS } from "@orderloom/schema/ids";
import { check, jsonb, text } from "drizzle-orm/pg-core";
import { moment, oneOf } from "./columns.ts";
import { control } from "./schema.ts";

/** The kill switch: while an environment has its row here, none of its outside calls is made unless a person lets it. */
export const callHolds = control.table(
  "call_holds",
  {
    environment: text("environment", { enum: ENVIRONMENTS }).primaryKey(),
    reason: text("reason").notNull(),
    /** Who switched it on: a Cause. */
    cause: jsonb("cause").notNull(),
    since: moment("since").notNull().defaultNow(),
  },
  (t) => [check("call_holds_environment_check", oneOf(t.environment, ENVIRONMENTS))],
);
