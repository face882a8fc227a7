import type { Language } from "@orderloom/schema/language";
import type { Messages as OrderloomMessages } from "./messages/messages.ts";

declare module "next-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: OrderloomMessages;
  }
}
