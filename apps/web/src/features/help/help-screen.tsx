"use client";

import { GLOSSARY } from "@orderloom/schema/glossary/glossary";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { Page } from "../../ui/page/page.tsx";
import { Section } from "../../ui/page/section.tsx";
import styles from "./help.module.css";

/** What every word of the screens means; with the word in the other language, for teams that speak both. */
export function HelpScreen() {
  const t = useTranslations("help");
  const { language } = useReader();
  const other = language === "zh" ? "en" : "zh";
  return (
    <Page title={t("title")} narrow>
      <p className={styles.lead}>{t("lead")}</p>
      <nav aria-label={t("parts")} className={styles.parts}>
        {GLOSSARY.map(({ id, title }) => (
          <a key={id} href={`#${id}`}>
            {title[language]}
          </a>
        ))}
      </nav>
      {GLOSSARY.map(({ id, title, entries }) => (
        <div key={id} id={id}>
          <Section title={title[language]}>
            <dl className={styles.words}>
              {entries.map(({ word, means }) => (
                <div key={word.en}>
                  <dt>
                    {word[language]} <span lang={HTML_LANGUAGES[other]}>{word[other]}</span>
                  </dt>
                  <dd>{means[language]}</dd>
                </div>
              ))}
            </dl>
          </Section>
        </div>
      ))}
    </Page>
  );
}

const HTML_LANGUAGES = { zh: "zh-CN", en: "en" } as const;
