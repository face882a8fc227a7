import { ENVIRONMENTS } from "@orderloom/schema/ids";
import { check, json, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, oneOf, updatedAt } from "./columns.ts";
import { control } from "./schema.ts";

/** Mappings of imports that people keep under a name. */
export const importPresets = control.table(
  "import_presets",
  {
    id: uuid("id").primaryKey(),
    environment: text("environment", { enum: ENVIRONMENTS }).notNull(),
    name: text("name").notNull(),
    /** An ImportMapping. */
    mapping: json("mapping").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique("import_presets_name_key").on(t.environment, t.name),
    check("import_presets_environment_check", oneOf(t.environment, ENVIRONMENTS)),
  ],
);
