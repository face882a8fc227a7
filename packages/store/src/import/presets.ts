import { randomUUID } from "node:crypto";
import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import { ImportMapping } from "@orderloom/schema/import/import-mapping";
import { and, asc, eq, sql } from "drizzle-orm";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import { importPresets } from "../tables/control/import-presets.ts";

/** A mapping that was kept under a name. */
export type ImportPreset = { readonly id: Id; readonly name: string; readonly mapping: ImportMapping };

/** The presets of the transaction's environment by name. People keep few, so the list has no pages. */
export async function listPresets(tx: Tx): Promise<readonly ImportPreset[]> {
  const rows = await tx.drizzle
    .select()
    .from(importPresets)
    .where(eq(importPresets.environment, tx.env))
    .orderBy(asc(importPresets.name));
  return rows.map(({ id, name, mapping }) => ({ id, name, mapping: ImportMapping.parse(mapping) }));
}

/** Keeps a mapping under a name; one that has the name already is replaced. */
export async function savePreset(
  tx: Tx,
  { name, mapping, cause }: { readonly name: string; readonly mapping: ImportMapping; readonly cause: Cause },
): Promise<Id> {
  const [row] = await tx.drizzle
    .insert(importPresets)
    .values({ id: randomUUID(), environment: tx.env, name, mapping })
    .onConflictDoUpdate({
      target: [importPresets.environment, importPresets.name],
      set: { mapping, updatedAt: sql`now()` },
    })
    .returning({ id: importPresets.id });
  if (row === undefined) throw new OrderloomError("conflict");
  await audit(tx, { code: "import.preset_saved", id: row.id, name, cause });
  return row.id;
}

/** Removes a preset. Throws `not_found`. */
export async function removePreset(
  tx: Tx,
  { presetId, cause }: { readonly presetId: Id; readonly cause: Cause },
): Promise<void> {
  const [row] = await tx.drizzle
    .delete(importPresets)
    .where(and(eq(importPresets.id, presetId), eq(importPresets.environment, tx.env)))
    .returning({ name: importPresets.name });
  if (row === undefined) throw new OrderloomError("not_found", { params: { presetId } });
  await audit(tx, { code: "import.preset_removed", id: presetId, name: row.name, cause });
}

type Act = {
  readonly code: "import.preset_saved" | "import.preset_removed";
  readonly id: Id;
  readonly name: string;
  readonly cause: Cause;
};

async function audit(tx: Tx, { code, id, name, cause }: Act): Promise<void> {
  await recordAct(tx, { code, params: { name }, subject: "import", subjectId: id, cause, environment: tx.env });
}
