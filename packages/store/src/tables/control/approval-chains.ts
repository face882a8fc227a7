import { text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment } from "./columns.ts";
import { control } from "./schema.ts";

/** Who decides, in which sequence; nodes name a chain, a request is pinned to one of its versions. */
export const approvalChains = control.table("approval_chains", {
  id: uuid("id").primaryKey(),
  nameZh: text("name_zh").notNull(),
  nameEn: text("name_en").notNull(),
  createdAt: createdAt(),
  archivedAt: moment("archived_at"),
});
