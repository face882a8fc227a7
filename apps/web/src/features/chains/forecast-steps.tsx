"use client";

import CheckCircleOutlined from "@ant-design/icons/CheckCircleOutlined";
import WarningOutlined from "@ant-design/icons/WarningOutlined";
import { inLanguage } from "@orderloom/schema/language";
import { ROLE_LABELS } from "@orderloom/schema/role";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import type { ChainForecast } from "./chain-row.ts";
import styles from "./forecast-panel.module.css";

type Step = ChainForecast["levels"][number];

/** The levels that would be asked, with the people by name, and what would keep them from deciding. */
export function ForecastSteps({ forecast: { levels } }: { forecast: ChainForecast }) {
  const t = useTranslations("chains.forecast");
  if (levels.length === 0) {
    return (
      <p className={styles.fine}>
        <CheckCircleOutlined aria-hidden /> {t("free")}
      </p>
    );
  }
  return (
    <ol className={styles.steps}>
      {levels.map((step) => (
        <li key={step.level.id}>
          <StepLine step={step} />
        </li>
      ))}
    </ol>
  );
}

function StepLine({ step: { level, people, warnings } }: { step: Step }) {
  const t = useTranslations("chains.forecast");
  const modes = useTranslations("chains.levels.modes");
  const { language } = useReader();
  const role = level.who.type === "role" ? ROLE_LABELS[level.who.role][language] : t("named");
  const title = level.name ? `${inLanguage(level.name, language)} · ${role}` : role;
  return (
    <>
      <strong>{title}</strong>
      {people.length > 1 && ` · ${modes(level.mode)}`}
      {people.length > 0 && (
        <div className={styles.people}>{people.map(({ name }) => name).join(language === "zh" ? "、" : ", ")}</div>
      )}
      {warnings.map((warning) => (
        <div key={warning} className={styles.warning}>
          <WarningOutlined aria-hidden />
          <span>{t(`warnings.${warning}`, { role })}</span>
        </div>
      ))}
    </>
  );
}
