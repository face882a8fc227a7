import { Currency } from "@orderloom/schema/money";
import { z } from "zod";

const CELL_CHARS = 500;
const Name = z.string().trim().min(1).max(40);

/** A field that the rows look at; amounts state their currency. */
const TableColumn = z.strictObject({ field: z.string().max(128), currency: Currency.nullable() });
export type TableColumn = z.infer<typeof TableColumn>;

/** A value that the rows give, by the name under which later nodes read it. */
const TableResult = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z0-9_]{0,39}$/),
  type: z.enum(["text", "number", "boolean"]),
});
export type TableResult = z.infer<typeof TableResult>;

const Cell = z.string().max(CELL_CHARS);

/** `when` goes with the columns, `gives` with the results, `way` is the place of the way it leaves by, from 0. */
const TableRow = z.strictObject({ when: z.array(Cell), gives: z.array(Cell), way: z.int().min(0) });
export type TableRow = z.infer<typeof TableRow>;

/** Which row counts when several hold: the `first`, none of them (`unique`), or all (`collect`). */
export const HIT_POLICIES = ["first", "unique", "collect"] as const;

/** A decision table. Cells are texts as people write them in a spreadsheet; {@link parseCell} reads them. */
export const DecisionTable = z
  .strictObject({
    hit: z.enum(HIT_POLICIES),
    columns: z.array(TableColumn).min(1).max(12),
    results: z.array(TableResult).max(8),
    ways: z.array(Name).min(1).max(20),
    rows: z.array(TableRow).min(1).max(500),
  })
  .meta({ widget: "table" });
export type DecisionTable = z.infer<typeof DecisionTable>;

export const TableParams = z.strictObject({ table: DecisionTable });
export type TableParams = z.infer<typeof TableParams>;
