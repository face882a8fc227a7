import { pgSchema } from "drizzle-orm/pg-core";

/** The Postgres schema of everything that is set up by people and shared by both environments. */
export const control = pgSchema("control");
