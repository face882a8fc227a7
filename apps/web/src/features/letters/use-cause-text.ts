"use client";

import { isErrorCode } from "@orderloom/schema/error";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import type { GroupRow } from "./letter-row.ts";

/** Says why letters of a cause are dead. */
export function useCauseText(): (group: GroupRow) => string {
  const t = useTranslations("trouble.letters");
  const { language } = useReader();
  return ({ code, params }) => (isErrorCode(code) ? errorSentence(code, params, language) : (code ?? t("noCode")));
}
