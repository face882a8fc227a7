import type { ChainLevel } from "@orderloom/schema/approval/approval-chain";
import { inLanguage, type Language } from "@orderloom/schema/language";
import { ROLE_LABELS } from "@orderloom/schema/role";

type Context = { readonly language: Language; readonly nameOf: (personId: string) => string };

/** Who decides a level, as one phrase. */
export function whoWords({ who }: ChainLevel, { language, nameOf }: Context): string {
  if (who.type === "role") return ROLE_LABELS[who.role][language];
  return who.personIds.map(nameOf).join(language === "zh" ? "、" : ", ");
}

/** What a level is called: its own name, else who decides it. */
export function levelWords(level: ChainLevel, context: Context): string {
  const own = level.name ? inLanguage(level.name, context.language) : "";
  return own || whoWords(level, context);
}
