"use client";

import { inLanguage } from "@orderloom/schema/language";
import { formatMoney } from "@orderloom/schema/money";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import type { ApprovalDetail } from "./approval-row.ts";
import styles from "./levels.module.css";

type Props = { readonly tier: ApprovalDetail["tier"]; readonly levelCount: number };

/** Which band of amounts the request fell into, and what that asks for. */
export function TierNote({ tier: { chain, step }, levelCount }: Props) {
  const t = useTranslations("approvals.tier");
  const { language } = useReader();
  const name = chain ? inLanguage(chain, language) : t("lost");
  const count = String(levelCount);
  if (!step) return <p className={styles.tier}>{t("none", { name, count })}</p>;
  const money = (minor: number) => formatMoney({ minor, currency: step.currency }, language);
  const bounds = { name, count, from: money(step.from), below: step.below === null ? "" : money(step.below) };
  if (levelCount === 0) return <p className={styles.tier}>{t("free", bounds)}</p>;
  if (step.below === null) return <p className={styles.tier}>{t("above", bounds)}</p>;
  return <p className={styles.tier}>{t(step.from === 0 ? "below" : "between", bounds)}</p>;
}
