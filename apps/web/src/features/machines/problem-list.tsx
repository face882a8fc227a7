"use client";

import type { MachineProblem } from "@orderloom/schema/order/machine-problems";
import { ORDER_STATE_FACTS, type OrderState } from "@orderloom/schema/order/order-state";
import { Alert } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import styles from "./machines.module.css";

/** What keeps the states from being saved, each in a sentence. */
export function ProblemList({ problems }: { problems: readonly MachineProblem[] }) {
  const t = useTranslations("machines.problems");
  const { language } = useReader();
  if (problems.length === 0) return null;
  const name = (state: OrderState | null | undefined) => (state ? ORDER_STATE_FACTS[state].label[language] : "");
  return (
    <Alert
      className={styles.problems ?? ""}
      type="error"
      showIcon
      message={
        <ul className={styles.list}>
          {problems.map(({ code, state, to }) => (
            <li key={`${code} ${state} ${to}`}>{t(code, { state: name(state), to: name(to) })}</li>
          ))}
        </ul>
      }
    />
  );
}
