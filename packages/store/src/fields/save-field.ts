import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { LIMITS } from "@orderloom/schema/limits";
import type { CustomField } from "@orderloom/schema/order/custom-field";
import { recordAct } from "../control/control-audit.ts";
import { tellControl } from "../control/control-topic.ts";
import type { ControlTx } from "../database/database.ts";
import { personOf } from "../flows/drafts.ts";
import { orderFields } from "../tables/control/order-fields.ts";
import { listFields, type SavedField } from "./read-fields.ts";

/** A field to be defined or told anew; `basedOn` is the saying it was made from, 0 for a new one. */
export type SaveField = { readonly field: CustomField; readonly basedOn: number; readonly cause: Cause };

/**
 * Defines a field, or says anew what it is called, offers and requires, and answers the saying's number. What orders hold
 * stays as it is. Throws `conflict` when somebody else changed it meanwhile or the key is taken, `field_fixed` for another
 * type or class, `fields_full`.
 */
export async function saveField(tx: ControlTx, { field, basedOn, cause }: SaveField): Promise<number> {
  await tx.client.query("select pg_advisory_xact_lock(hashtext('orderloom:order_fields'))");
  const saved = await listFields(tx);
  const known = saved.find((one) => one.field.key === field.key);
  if ((known?.number ?? 0) !== basedOn)
    throw new OrderloomError("conflict", { params: { number: known?.number ?? 0 } });
  if (known && (known.field.type !== field.type || known.field.personal !== field.personal)) {
    throw new OrderloomError("field_fixed", { params: { field: { text: field.label } } });
  }
  const open = saved.filter((one) => !one.field.retired && one !== known).length;
  if (!field.retired && open >= LIMITS.customFields) {
    throw new OrderloomError("fields_full", { params: { limit: LIMITS.customFields } });
  }
  const number = Math.max(0, ...saved.map((one) => one.number)) + 1;
  await tx.drizzle.insert(orderFields).values({ number, key: field.key, field, savedBy: personOf(cause) });
  const code = actOf(known, field);
  await recordAct(tx, {
    code,
    params: { name: field.label.zh, number },
    subject: "field",
    subjectId: field.key,
    cause,
  });
  tellControl(tx, "control:fields");
  return number;
}

function actOf(known: SavedField | undefined, { retired }: CustomField) {
  if (!known) return "field.defined";
  if (known.field.retired === retired) return "field.changed";
  return retired ? "field.retired" : "field.restored";
}
