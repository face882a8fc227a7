import { bigint, integer, json, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea } from "../../columns.ts";
import type { DataSchema } from "../schema.ts";

/** A file of an import, numbered from 1. `hash` is SHA-256 of it as it was sent, `size` its bytes. */
export const importFilesTable = (schema: DataSchema) =>
  schema.table(
    "import_files",
    {
      bucket: bucket(),
      importId: uuid("import_id").notNull(),
      no: integer("no").notNull(),
      name: text("name").notNull(),
      hash: bytea("hash").notNull(),
      size: bigint("size", { mode: "number" }).notNull(),
      /** How it was read: `{type, encoding, delimiter}`. */
      format: json("format").notNull(),
      /** The names of its columns, no two the same. */
      headers: json("headers").notNull(),
      rows: integer("rows").notNull(),
    },
    (t) => [primaryKey({ name: "import_files_pkey", columns: [t.bucket, t.importId, t.no] })],
  );
