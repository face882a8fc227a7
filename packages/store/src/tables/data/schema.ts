import type { Environment } from "@orderloom/schema/ids";
import { type PgSchema, pgSchema } from "drizzle-orm/pg-core";

/** A Postgres schema that holds one environment's data. */
export type DataSchema = PgSchema<Environment>;

/** The data schemas; what an environment does is written only into its own. */
export const DATA_SCHEMAS: Readonly<Record<Environment, DataSchema>> = {
  live: pgSchema<Environment>("live"),
  sandbox: pgSchema<Environment>("sandbox"),
};
