import { CustomField, type CustomFields } from "@orderloom/schema/order/custom-field";
import type { ControlTx } from "../database/database.ts";

const NEWEST = `select distinct on (f.key) f.key, f.number, f.field, f.saved_at as "savedAt", p.name as "savedBy"
  from control.order_fields f left join control.person p on p.id = f.saved_by order by f.key, f.number desc`;

/** A field as it was last told, when and by whom; the name is null for a token. */
export type SavedField = {
  readonly field: CustomField;
  readonly number: number;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly savedBy: string | null;
};

/** Every field that administrators defined, in the sequence of their keys. */
export async function listFields(tx: ControlTx): Promise<readonly SavedField[]> {
  const { rows } = await tx.client.query<Omit<SavedField, "field"> & { field: unknown }>(NEWEST);
  return rows.map(({ field, number, savedAt, savedBy }) => ({
    field: CustomField.parse(field),
    number,
    savedAt,
    savedBy,
  }));
}

/** The fields in force, ready to be asked; null where none was ever defined. */
export async function readCustomFields(tx: ControlTx): Promise<CustomFields | null> {
  const saved = await listFields(tx);
  if (saved.length === 0) return null;
  return {
    number: Math.max(...saved.map(({ number }) => number)),
    byKey: new Map(saved.map(({ field }) => [field.key, field])),
  };
}
