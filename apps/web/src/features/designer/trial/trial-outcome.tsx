"use client";

import { inLanguage } from "@orderloom/schema/language";
import { ORDER_STATE_FACTS } from "@orderloom/schema/order/order-state";
import type { Rehearsal } from "@orderloom/schema/run/rehearsal";
import { useTranslations } from "next-intl";
import { useReader } from "../../../shell/reader-provider.tsx";
import styles from "./trial.module.css";
import type { TrialState } from "./use-trial.ts";

/** How the trial ends, once its last step is shown: the run, the order, and who would be told. */
export function TrialOutcome({ trial: { trial, at, length } }: { readonly trial: TrialState }) {
  const say = useOutcomeWords();
  if (at < length) return null;
  return (
    <p className={styles.outcome} data-status={trial.rehearsal.status} aria-live="polite">
      {say(trial.rehearsal)}
    </p>
  );
}

/** The end of a trial in one sentence. */
export function useOutcomeWords(): (rehearsal: Rehearsal) => string {
  const t = useTranslations("trial");
  const { language } = useReader();
  return ({ status, order, effects }) => {
    const told = effects.filter(({ effect }) => effect.type === "notice.create").length;
    const ended = t(`status.${status}`);
    if (order === null) return t("outcomeNoOrder", { status: ended, told });
    const state = inLanguage(ORDER_STATE_FACTS[order.state].label, language);
    return t("outcome", { status: ended, state, told });
  };
}
