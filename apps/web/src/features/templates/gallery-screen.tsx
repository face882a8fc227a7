"use client";

import { TEMPLATES } from "@orderloom/templates/templates";
import { useTranslations } from "next-intl";
import { Page } from "../../ui/page/page.tsx";
import styles from "./gallery.module.css";
import { TemplateCard } from "./template-card.tsx";

/** Every ready-made flow: what it does, what it needs, and what happens to sample orders. */
export function GalleryScreen() {
  const t = useTranslations("templates");
  return (
    <Page title={t("title")}>
      <p className={styles.lead}>{t("lead")}</p>
      <ul className={styles.cards}>
        {TEMPLATES.map((template) => (
          <TemplateCard key={template.id} template={template} />
        ))}
      </ul>
    </Page>
  );
}
