import { z } from "zod";
import { LIMITS } from "../limits.ts";
import { CustomKey, type CustomKind, type CustomPath, CustomType } from "./custom-value.ts";
import { Moment, ORDER_TYPES, OrderType } from "./order.ts";
import { OrderState, placeInLine } from "./order-state.ts";

const Label = z.strictObject({ zh: z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(60) });

/** One thing that a choice can be. */
export const CustomOption = z.strictObject({ value: z.string().trim().min(1).max(64), label: Label });
export type CustomOption = z.infer<typeof CustomOption>;

/**
 * A field of orders that administrators defined: a table number, a prescription. Key, type and whether it is personal
 * never change once it is there, so stored orders and graphs keep their meaning; what it is called may.
 */
export const CustomField = z
  .strictObject({
    key: CustomKey,
    type: CustomType,
    label: Label,
    /** Stored sealed and shown masked; text only. */
    personal: z.boolean(),
    /** Of a choice. One that orders hold may go: they keep it. */
    options: z.array(CustomOption).max(LIMITS.customOptions),
    /** The types of orders that have it; none for all. */
    orderTypes: z.array(OrderType).max(ORDER_TYPES.length),
    /** The first state that an order does not enter without it; null where it may stay empty. */
    requiredFrom: OrderState.nullable(),
    /** No longer offered; what orders hold stays and is shown. */
    retired: z.boolean(),
  })
  .refine(({ personal, type }) => !personal || type === "text", { path: ["personal"] })
  .refine(({ type, options }) => (type === "choice" ? options.length > 0 : options.length === 0), { path: ["options"] })
  .refine(({ options }) => new Set(options.map(({ value }) => value)).size === options.length, { path: ["options"] });
export type CustomField = z.infer<typeof CustomField>;

/** The fields in force. `number` is that of the newest saying about any of them; turns keep it. */
export type CustomFields = { readonly number: number; readonly byKey: ReadonlyMap<CustomKey, CustomField> };

/** By what kind of path a field's facts are read. */
export function kindOf({ type, personal }: Pick<CustomField, "type" | "personal">): CustomKind {
  return personal ? "given" : type;
}

/** What paths and facts call a field. */
export function pathOf(field: CustomField): CustomPath {
  return { kind: kindOf(field), key: field.key };
}

/** Whether orders of a type have the field. */
export function isFieldOf({ orderTypes }: CustomField, orderType: string): boolean {
  return orderTypes.length === 0 || orderTypes.some((type) => type === orderType);
}

/** The fields that orders of a type have, those no longer offered left out. */
export function fieldsOf(fields: Iterable<CustomField>, orderType: string): readonly CustomField[] {
  return [...fields].filter((field) => !field.retired && isFieldOf(field, orderType));
}

/** Whether a value is one that the field takes, as the API and effects give it. */
export function takesValue(field: CustomField, value: unknown): boolean {
  switch (field.type) {
    case "text":
      return typeof value === "string" && value.trim() !== "" && value.length <= LIMITS.customTextChars;
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "money":
      return Number.isSafeInteger(value);
    case "moment":
      return Moment.safeParse(value).success;
    case "boolean":
      return typeof value === "boolean";
    case "choice":
      return field.options.some((option) => option.value === value);
  }
}

/**
 * Whether an order that is to enter `to` must have the field by then: it is the state named, or one further along the
 * main line. What ends an order (cancelled, closed) asks for nothing.
 */
export function isRequiredIn({ requiredFrom }: CustomField, to: OrderState): boolean {
  if (requiredFrom === null) return false;
  const [from, rank] = [placeInLine(requiredFrom), placeInLine(to)];
  return to === requiredFrom || (from >= 0 && rank > from);
}
