import { z } from "zod";
import type { LocalizedText } from "../language.ts";
import type { Role } from "../role.ts";

/** The kinds of personal data an order can hold. They are stored only encrypted, never in documents or traces. */
export const PERSONAL_CLASSES = ["name", "phone", "address", "email", "nick", "note", "custom"] as const;
export const PersonalClass = z.enum(PERSONAL_CLASSES);
export type PersonalClass = z.infer<typeof PersonalClass>;

/** What each kind is called. */
export const PERSONAL_LABELS: Readonly<Record<PersonalClass, LocalizedText>> = {
  name: { zh: "姓名", en: "name" },
  phone: { zh: "电话", en: "phone" },
  address: { zh: "地址", en: "address" },
  email: { zh: "邮箱", en: "e-mail" },
  nick: { zh: "昵称", en: "nickname" },
  note: { zh: "买家留言", en: "buyer’s note" },
  custom: { zh: "自定义字段", en: "custom field" },
};

/** How much of a field a reader gets: all, masked, or no key at all. */
export type Visibility = "full" | "masked" | "none";

type RoleVisibility = Readonly<Partial<Record<Role, Visibility>>>;

/**
 * Role × field, from the privacy matrix. A role that is not named gets nothing. Administrators read masked values;
 * revealing one is an act of its own with a reason and a record.
 */
const MATRIX: Readonly<Record<PersonalClass, RoleVisibility>> = {
  name: { admin: "masked", warehouse: "masked", supervisor: "masked", auditor: "masked" },
  phone: { admin: "masked", agent: "masked", supervisor: "masked", auditor: "masked" },
  address: { admin: "masked", warehouse: "full", supervisor: "masked", auditor: "masked" },
  email: { admin: "masked", agent: "masked", auditor: "masked" },
  nick: { admin: "full", agent: "full", supervisor: "full", auditor: "masked" },
  note: { admin: "masked", agent: "masked", warehouse: "masked", supervisor: "masked", auditor: "masked" },
  custom: { admin: "masked", agent: "masked", warehouse: "masked", supervisor: "full", auditor: "masked" },
};

/** The most that any of the person's roles may see of a class. */
export function visibilityOf(roles: readonly Role[], personalClass: PersonalClass): Visibility {
  const row = MATRIX[personalClass];
  const seen = roles.map((role) => row[role] ?? "none");
  if (seen.includes("full")) return "full";
  return seen.includes("masked") ? "masked" : "none";
}
