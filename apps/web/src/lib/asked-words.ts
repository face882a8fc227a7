import type { Language } from "@orderloom/schema/language";
import { ROLE_LABELS, type Role } from "@orderloom/schema/role";

type Asked = { readonly askedRoles: readonly Role[]; readonly askedNames: readonly string[] };

/** Whom a request asks, as one phrase: `审批主管、张三`. */
export function askedWords({ askedRoles, askedNames }: Asked, language: Language): string {
  const words = [...askedRoles.map((role) => ROLE_LABELS[role][language]), ...askedNames];
  return words.join(language === "zh" ? "、" : ", ");
}
