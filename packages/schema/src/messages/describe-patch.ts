import type { Json } from "../json.ts";
import type { LocalizedText } from "../language.ts";
import type { Currency } from "../money.ts";
import type { OrderPatch } from "../order/apply-order-effect.ts";
import { ORDER_FIELDS, type OrderField } from "../order/order-fields.ts";

/** A fact that changed: its label, and its new value for `renderValue`; null where there is none any more. */
export type ChangedFact = { readonly path: string; readonly label: LocalizedText; readonly value: Json };

/** Told by the sentence of the change itself, or of no interest to a reader. */
const TOLD: ReadonlySet<string> = new Set(["state", "tags"]);

/**
 * The facts that a change of an order touched, in the order of the field list, for the lines below its sentence:
 * amounts, destination, counts, times. Amounts come with their currency.
 */
export function describePatch(patch: OrderPatch, currency: Currency): readonly ChangedFact[] {
  return ORDER_FIELDS.flatMap((field) => {
    const value: Json | undefined = Reflect.get(patch, field.path);
    if (value === undefined || TOLD.has(field.path)) return [];
    return [{ path: field.path, label: field.label, value: tagged(field, value, currency) }];
  });
}

function tagged(field: OrderField, value: Json, currency: Currency): Json {
  if (field.type === "money" && typeof value === "number") return { money: { minor: value, currency } };
  const choice = field.choices?.find((known) => known.value === value);
  return choice ? { text: choice.label } : value;
}
