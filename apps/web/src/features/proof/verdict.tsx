"use client";

import CheckCircleFilled from "@ant-design/icons/CheckCircleFilled";
import ClockCircleOutlined from "@ant-design/icons/ClockCircleOutlined";
import WarningFilled from "@ant-design/icons/WarningFilled";
import { useTranslations } from "next-intl";
import { Ago } from "../../ui/ago.tsx";
import styles from "./proof.module.css";
import type { ProofReport } from "./proof-rows.ts";

/** The answer in one line: all adds up, so many rows do not, or not everything was looked at yet. */
export function Verdict({ report: { rules, buckets } }: { report: ProofReport }) {
  const t = useTranslations("trouble.proof");
  const open = rules.reduce((sum, rule) => sum + rule.open, 0);
  const looked = rules.reduce((sum, rule) => sum + rule.looked, 0).toLocaleString("en");
  const seen = Math.min(...rules.map((rule) => rule.buckets));
  const since = rules.flatMap((rule) => rule.since ?? []).sort()[0];
  if (open > 0) {
    return (
      <p className={styles.verdict} data-tone="off" role="status">
        <WarningFilled aria-hidden />
        {t("found", { count: String(open) })}
      </p>
    );
  }
  if (seen < buckets || since === undefined) {
    return (
      <p className={styles.verdict} data-tone="wait" role="status">
        <ClockCircleOutlined aria-hidden />
        {t("notYet", { seen: String(seen), all: String(buckets) })}
      </p>
    );
  }
  return (
    <p className={styles.verdict} role="status">
      <CheckCircleFilled aria-hidden />
      <span>{t("green", { looked })}</span>
      <span className={styles.since}>
        {t("since")} <Ago at={since} />
      </span>
    </p>
  );
}
