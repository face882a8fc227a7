"use client";

import { CONTROL_ACTS } from "@orderloom/schema/control-act";
import type { JsonObject } from "@orderloom/schema/json";
import type { Language } from "@orderloom/schema/language";
import { renderMessage } from "@orderloom/schema/messages/render";
import { useTranslations } from "next-intl";
import { useReader } from "../shell/reader-provider.tsx";
import { Ago } from "../ui/ago.tsx";
import styles from "./acts-list.module.css";
import { useCauseWords } from "./use-cause-words.ts";

export type Act = {
  readonly id: number;
  readonly at: string;
  readonly code: string;
  readonly params: JsonObject;
  readonly cause: Parameters<ReturnType<typeof useCauseWords>>[0];
};

/** What was done to something, newest first, each line with by whom and when. */
export function ActsList({ acts }: { acts: readonly Act[] }) {
  const t = useTranslations("common");
  const { language } = useReader();
  const causeWords = useCauseWords();
  if (acts.length === 0) return <p className={styles.none}>{t("noRows")}</p>;
  return (
    <ol className={styles.acts}>
      {acts.map((act) => (
        <li key={act.id} className={styles.act}>
          <span>{sentenceOf(act, language)}</span>
          <span className={styles.why}>
            {causeWords(act.cause)} · <Ago at={act.at} />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** An act of a later release stands as its code. */
function sentenceOf({ code, params }: Act, language: Language): string {
  const text = new Map(Object.entries(CONTROL_ACTS)).get(code);
  return text ? renderMessage(text, params, language) : code;
}
