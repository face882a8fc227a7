import { ENVIRONMENTS } from "@orderloom/schema/ids";
import { bigint, check, primaryKey, text } from "drizzle-orm/pg-core";
import { oneOf } from "./columns.ts";
import { control } from "./schema.ts";

/**
 * Where the next range of order numbers of a series begins. Ranges are reserved in a short commit of their own.
 * @public for drizzle-kit, which makes the migrations of it
 */
export const numberRanges = control.table(
  "number_ranges",
  {
    environment: text("environment", { enum: ENVIRONMENTS }).notNull(),
    series: text("series").notNull(),
    next: bigint("next", { mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.environment, t.series] }),
    check("number_ranges_environment_check", oneOf(t.environment, ENVIRONMENTS)),
  ],
);
