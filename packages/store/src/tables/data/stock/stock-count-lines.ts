import { bigint, check, json, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket } from "../../columns.ts";
import { moment, oneOf } from "../../control/columns.ts";
import type { DataSchema } from "../schema.ts";

/** How a difference was settled: the ledger follows the count, or the count was wrong. */
export const COUNT_RESOLUTIONS = ["adjusted", "kept"] as const;
export type CountResolution = (typeof COUNT_RESOLUTIONS)[number];

/** What a count differs in, in the count's bucket. A SKU that agrees has no row. */
export const stockCountLinesTable = (schema: DataSchema) =>
  schema.table(
    "stock_count_lines",
    {
      bucket: bucket(),
      countId: uuid("count_id").notNull(),
      /** As the warehouse wrote it where no SKU of ours is known by it. */
      sku: text("sku").notNull(),
      /** What the ledger had on hand; null for a SKU that we do not know. */
      expected: bigint("expected", { mode: "number" }),
      /** Null for a SKU of ours that the warehouse did not count. */
      counted: bigint("counted", { mode: "number" }),
      resolution: text("resolution", { enum: COUNT_RESOLUTIONS }),
      resolvedAt: moment("resolved_at"),
      resolvedBy: json("resolved_by"),
      reason: text("reason"),
    },
    (t) => [
      primaryKey({ name: "stock_count_lines_pkey", columns: [t.bucket, t.countId, t.sku] }),
      check("stock_count_lines_resolution_check", oneOf(t.resolution, COUNT_RESOLUTIONS)),
    ],
  );
