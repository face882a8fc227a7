import type { Language } from "@orderloom/schema/language";
import type { zh } from "./messages/zh.ts";

declare module "next-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: typeof zh;
  }
}
