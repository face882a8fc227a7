import { CustomField, type CustomFields } from "@orderloom/schema/order/custom-field";
import type { ControlTx } from "../database/database.ts";

const NEWEST = `select f.number, f.field, f.saved_at as "savedAt", p.name as "savedBy"
  from (select o.*, min(o.number) over of_key as first, max(o.number) over of_key as newest
        from control.order_fields o window of_key as (partition by o.key)) f
  left join control.person p on p.id = f.saved_by where f.number = f.newest order by f.first`;

/** A field as it was last told, when and by whom; the name is null for a token. */
export type SavedField = {
  readonly field: CustomField;
  readonly number: number;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly savedBy: string | null;
};

/** Every field that administrators defined, in the sequence they were defined in. */
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
