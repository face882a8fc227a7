import { integer, json, text } from "drizzle-orm/pg-core";
import { createdAt, moment } from "./columns.ts";
import { control } from "./schema.ts";

/**
 * Fields of orders that administrators define: `field` is a CustomField of `@orderloom/schema`. A code is given once;
 * what is archived stays readable on the orders that have it.
 */
export const customFields = control.table("custom_fields", {
  code: text("code").primaryKey(),
  field: json("field").notNull(),
  number: integer("number").notNull(),
  createdAt: createdAt(),
  archivedAt: moment("archived_at"),
});
