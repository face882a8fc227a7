import { integer, smallint, text, uuid } from "drizzle-orm/pg-core";

/**
 * Where a run comes from: the run and step that started it and the item it is for (from 0), and how deep below the
 * first one it is. `hop` counts what comes by way of other systems: how many runs, one setting off the next with its
 * outside calls, lie before it.
 */
export const lineage = () => ({
  parentRunId: uuid("parent_run_id"),
  parentStep: text("parent_step"),
  itemIndex: integer("item_index"),
  depth: smallint("depth").notNull().default(0),
  hop: smallint("hop").notNull().default(0),
});
