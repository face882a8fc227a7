import type { Language } from "@orderloom/schema/language";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { chooseLanguage } from "../i18n/choose-language.ts";
import { LANGUAGE_COOKIE } from "../preferences/cookies.ts";
import { currentPerson } from "./auth/current-person.ts";

/** Who reads this page and how: in which language and by whose clock. */
export type Reader = { readonly language: Language; readonly zone: string };

const DEFAULTS = { language: "zh", zone: "Asia/Shanghai" } as const;

/** The reader of the page being rendered; known once per request. */
export const readReader = cache(async (): Promise<Reader> => {
  const [signedIn, cookieJar, requestHeaders] = await Promise.all([personIfKnown(), cookies(), headers()]);
  const language = chooseLanguage({
    person: signedIn?.preferences.language ?? null,
    cookie: cookieJar.get(LANGUAGE_COOKIE)?.value,
    acceptLanguage: requestHeaders.get("accept-language"),
    installation: DEFAULTS.language,
  });
  return { language, zone: signedIn?.preferences.zone ?? DEFAULTS.zone };
});

/** The pages that say that the database is away are read without knowing by whom. */
async function personIfKnown() {
  return currentPerson().catch(() => null);
}
