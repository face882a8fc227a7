import { withCustom } from "./apply-order-effect.ts";
import { type CustomField, type CustomFields, isFieldOf, takesValue } from "./custom-field.ts";
import type { CustomValue, CustomValues, CustomWishes } from "./custom-value.ts";
import type { MergePieces } from "./merge-orders.ts";
import type { IncomingOrder, OrderPrivate } from "./order.ts";
import type { Decision } from "./split-order.ts";

/**
 * Sets fields that administrators defined on an order with all its parts; what is personal goes to its personal part, and
 * the facts only say that it is there. Refused with `field_unknown` and `field_value`.
 */
export function setFields(
  pieces: MergePieces,
  values: CustomWishes,
  defined: CustomFields | undefined,
): Decision<{ readonly pieces: MergePieces }> {
  const { order, private: personal } = pieces;
  const sorted = sortFields(values, { defined, orderType: order.orderType });
  if (!sorted.ok) return sorted;
  const custom = withCustom(order.custom, sorted.facts);
  const sealed = withCustom(personal.custom ?? null, sorted.personal);
  const { custom: _, ...others } = personal;
  const kept: OrderPrivate = sealed ? { ...others, custom: textsOf(sealed) } : others;
  return { ok: true, pieces: { ...pieces, order: { ...order, custom }, private: kept } };
}

/** Which fields there are, and the type of the order they are for. */
export type FieldsOf = { readonly defined: CustomFields | undefined; readonly orderType: string };

/** Values by where they are kept: the facts of the order, or its personal part. */
export type SortedFields = { readonly facts: CustomWishes; readonly personal: CustomWishes };

/** Holds values against the fields they are for. Refused with `field_unknown` (the field by its key) and `field_value`. */
export function sortFields(values: CustomWishes, { defined, orderType }: FieldsOf): Decision<SortedFields> {
  const facts: Record<string, CustomValue | null> = {};
  const personal: Record<string, CustomValue | null> = {};
  for (const [key, value] of Object.entries(values)) {
    const field = defined?.byKey.get(key);
    if (!field || !isOpen(field, orderType)) return { ok: false, code: "field_unknown", params: { field: key } };
    if (value !== null && !takesValue(field, value)) {
      return { ok: false, code: "field_value", params: { field: { text: field.label } } };
    }
    facts[key] = field.personal && value !== null ? true : value;
    if (field.personal) personal[key] = value;
  }
  return { ok: true, facts, personal };
}

/**
 * An order as somebody sent it, its fields put where they are kept. Senders name all of them under `custom`, whether they
 * are personal or not. Refused as {@link sortFields} says.
 */
export function sortIncoming(
  order: IncomingOrder,
  defined: CustomFields | undefined,
): Decision<{ readonly order: IncomingOrder }> {
  const { custom: sent, private: person, ...rest } = order;
  const { custom: sealed, ...texts } = person;
  if (sent === undefined && sealed === undefined) return { ok: true, order };
  const sorted = sortFields({ ...sent, ...sealed }, { defined, orderType: order.orderType });
  if (!sorted.ok) return sorted;
  const personal = withCustom(null, sorted.personal);
  return {
    ok: true,
    order: {
      ...rest,
      custom: withCustom(null, sorted.facts) ?? {},
      private: personal ? { ...texts, custom: textsOf(personal) } : texts,
    },
  };
}

/** Fields no longer offered take nothing new. */
function isOpen(field: CustomField, orderType: string): boolean {
  return !field.retired && isFieldOf(field, orderType);
}

/** Personal fields are text. */
function textsOf(values: CustomValues): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
}
