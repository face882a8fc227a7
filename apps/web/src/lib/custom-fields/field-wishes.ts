import { exponentOf } from "@orderloom/schema/money";
import type { CustomField } from "@orderloom/schema/order/custom-field";
import type { CustomValue, CustomValues, CustomWishes } from "@orderloom/schema/order/custom-value";

/** What stands in the boxes of a form, by key: amounts in whole units, moments as the browser's clock writes them. */
export type FieldBoxes = Readonly<Record<string, CustomValue | null | undefined>>;

/** The order whose fields are filled in: what it has, and the currency of its amounts. Null for several orders. */
export type FilledOrder = { readonly custom: CustomValues | null; readonly currency: string } | null;

/** What a box begins with. A personal value is never put into one: what is masked would be sent back masked. */
export function boxOf(field: CustomField, order: FilledOrder): CustomValue | undefined {
  const value = order?.custom?.[field.key];
  if (value === undefined || field.personal || order === null) return undefined;
  if (field.type === "money" && typeof value === "number") return value / 10 ** exponentOf(order.currency);
  return field.type === "moment" && typeof value === "string" ? localText(value) : value;
}

/** What is to be set: boxes that differ from what they began with. An empty box of one order empties its field. */
export function wishesOf(fields: readonly CustomField[], boxes: FieldBoxes, order: FilledOrder): CustomWishes {
  const wishes: CustomWishes = {};
  for (const field of fields) {
    const box = typeof boxes[field.key] === "string" ? String(boxes[field.key]).trim() : boxes[field.key];
    const isEmpty = box === undefined || box === null || box === "";
    const began = boxOf(field, order);
    if (isEmpty && began !== undefined) wishes[field.key] = null;
    else if (!isEmpty && box !== began) wishes[field.key] = toValue(field, box, order);
  }
  return wishes;
}

function toValue({ type }: CustomField, box: CustomValue, order: FilledOrder): CustomValue {
  if (type === "money" && typeof box === "number") return Math.round(box * 10 ** exponentOf(order?.currency ?? "CNY"));
  return type === "moment" && typeof box === "string" ? new Date(box).toISOString() : box;
}

/** A moment as an input of the browser writes it, in the browser's zone. */
function localText(moment: string): string {
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
