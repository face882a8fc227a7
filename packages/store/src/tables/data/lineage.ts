import { integer, smallint, text, uuid } from "drizzle-orm/pg-core";

/**
 * Where a run comes from: the run and step that started it and the item it is for (from 0), how deep below the first
 * one it is, and how often flows set flows off before it.
 */
export const lineage = () => ({
  parentRunId: uuid("parent_run_id"),
  parentStep: text("parent_step"),
  itemIndex: integer("item_index"),
  depth: smallint("depth").notNull().default(0),
  hop: smallint("hop").notNull().default(0),
});
