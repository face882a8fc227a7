import { boolean, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, updatedAt } from "./columns.ts";
import { control } from "./schema.ts";

/** A flow: the thing that is drawn, published and run. What it does stands in its draft and its versions. */
export const flows = control.table("flows", {
  id: uuid("id").primaryKey(),
  name: text("name").notNull(),
  /** Whether a second person lets each version go live. */
  reviewRequired: boolean("review_required").notNull().default(false),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
  archivedAt: moment("archived_at"),
});
