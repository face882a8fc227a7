"use client";

import { useTranslations } from "next-intl";
import { Ago } from "../../ui/ago.tsx";
import { Section } from "../../ui/page/section.tsx";
import styles from "./answers.module.css";
import type { ApprovalDetail } from "./approval-row.ts";

type Props = { readonly answers: ApprovalDetail["answers"]; readonly levelCount: number };

/** Who answered so far, when and why. */
export function Answers({ answers, levelCount }: Props) {
  const t = useTranslations("approvals");
  if (answers.length === 0) return null;
  return (
    <Section title={t("answers.title")}>
      <ul className={styles.answers}>
        {answers.map(({ level, decision, name, at, comment }) => (
          <li key={level}>
            <span>
              {t(`answers.${decision}`, { name: name ?? t("answers.nobody") })}
              {levelCount > 1 && ` · ${t("level", { level: String(level + 1), count: String(levelCount) })}`}
            </span>{" "}
            <span className={styles.when}>
              <Ago at={at} />
            </span>
            {comment && <blockquote className={styles.comment}>{comment}</blockquote>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
