"use client";

import { inLanguage } from "@orderloom/schema/language";
import { formatMoney } from "@orderloom/schema/money";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { Ago } from "../../ui/ago.tsx";
import styles from "./retry-dialog.module.css";
import type { RetryPreview } from "./run-row.ts";

type Effect = RetryPreview["effects"][number];

/** What was done outside or asked from the chosen node on, and whether a retry would do it again. */
export function RetryEffects({ preview: { effects, nodes } }: { preview: RetryPreview }) {
  const t = useTranslations("operate");
  const { language } = useReader();
  const titles = new Map(nodes.map(({ id, title }) => [id, inLanguage(title, language)]));
  return (
    <section className={styles.effects} aria-label={t("effects")}>
      <h3>{t("effects")}</h3>
      {effects.length === 0 ? (
        <p className={styles.soft}>{t("noEffects")}</p>
      ) : (
        <ul>
          {effects.map((effect) => (
            <li key={`${effect.node} ${effect.type} ${effect.at}`}>
              <Line effect={effect} title={titles.get(effect.node) ?? effect.node} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ effect, title }: { effect: Effect; title: string }) {
  const t = useTranslations("operate");
  const { language } = useReader();
  const about =
    effect.type === "approval"
      ? [t("approval")]
      : [
          t("call"),
          ...(effect.amount ? [formatMoney(effect.amount, language)] : []),
          ...(effect.connectionName === null ? [] : [t("callVia", { name: effect.connectionName })]),
          ...(effect.key === null ? [] : [t("key", { key: effect.key })]),
        ];
  return (
    <>
      <strong>{title}</strong> · {about.join(" · ")} · <Ago at={effect.at} />
      <span className={styles.repeat} data-repeat={effect.repeat}>
        {effect.type === "approval" ? t("approvalAgain") : t(`repeats.${effect.repeat}`)}
      </span>
    </>
  );
}
