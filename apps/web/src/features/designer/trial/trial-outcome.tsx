"use client";

import { inLanguage } from "@orderloom/schema/language";
import { ORDER_STATE_FACTS } from "@orderloom/schema/order-state";
import { useTranslations } from "next-intl";
import { useReader } from "../../../shell/reader-provider.tsx";
import styles from "./trial.module.css";
import type { TrialState } from "./use-trial.ts";

/** How the trial ends, once its last step is shown: the run, the order, and who would be told. */
export function TrialOutcome({ trial: { trial, at, length } }: { readonly trial: TrialState }) {
  const t = useTranslations("trial");
  const { language } = useReader();
  const { status, order, effects } = trial.rehearsal;
  if (at < length) return null;
  const told = effects.filter(({ effect }) => effect.type === "notice.create").length;
  const state = inLanguage(ORDER_STATE_FACTS[order.state].label, language);
  return (
    <p className={styles.outcome} data-status={status} aria-live="polite">
      {t("outcome", { status: t(`status.${status}`), state, told })}
    </p>
  );
}
