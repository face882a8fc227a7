import { type OrderPrivate, PRIVATE_FIELDS } from "../order/order.ts";
import type { Role } from "../role.ts";
import { maskAddress } from "./mask-address.ts";
import { maskCustom } from "./mask-custom.ts";
import { maskEmail } from "./mask-email.ts";
import { maskFreeText } from "./mask-free-text.ts";
import { maskName, maskNick } from "./mask-name.ts";
import { maskPhone } from "./mask-phone.ts";
import { type PersonalClass, type Visibility, visibilityOf } from "./personal.ts";

/** How each class of personal data is masked. Each is total on any text, idempotent and never cuts a character. */
const MASKS: Readonly<Record<PersonalClass, (text: string) => string>> = {
  name: maskName,
  phone: maskPhone,
  address: maskAddress,
  email: maskEmail,
  nick: maskNick,
  note: maskFreeText,
  custom: maskCustom,
};

/** Masks one value of a class, whoever reads it. */
export function maskValue(personalClass: PersonalClass, text: string): string {
  return MASKS[personalClass](text);
}

/** The class of each personal field of an order: its visibility and, but for the postcode, its mask. */
const CLASS_OF: Readonly<Record<(typeof PRIVATE_FIELDS)[number], PersonalClass>> = {
  name: "name",
  phone: "phone",
  email: "email",
  address: "address",
  postcode: "address",
  nick: "nick",
  note: "note",
};

/**
 * The personal part of an order as a person with these roles may read it: full, masked, or no key at all. A postcode
 * is shown whole or not: in many countries it names a single house.
 */
export function maskPrivate(personal: OrderPrivate, roles: readonly Role[]): OrderPrivate {
  const visible: OrderPrivate = {};
  for (const field of PRIVATE_FIELDS) {
    const value = personal[field];
    if (value === undefined) continue;
    const visibility = visibilityOf(roles, CLASS_OF[field]);
    if (visibility === "full") visible[field] = value;
    else if (visibility === "masked" && field !== "postcode") visible[field] = maskValue(CLASS_OF[field], value);
  }
  const custom = maskAllCustom(personal.custom, visibilityOf(roles, "custom"));
  return custom ? { ...visible, custom } : visible;
}

function maskAllCustom(custom: OrderPrivate["custom"], visibility: Visibility): OrderPrivate["custom"] {
  if (!custom || visibility === "none") return undefined;
  if (visibility === "full") return custom;
  return Object.fromEntries(Object.entries(custom).map(([key, text]) => [key, maskCustom(text)]));
}
