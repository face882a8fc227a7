"use client";

import { ROLE_LABELS } from "@orderloom/schema/role";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { Ago } from "../../ui/ago.tsx";
import { Section } from "../../ui/page/section.tsx";
import styles from "./answers.module.css";
import type { ApprovalDetail } from "./approval-row.ts";

type Answer = ApprovalDetail["answers"][number];
type Props = { readonly answers: readonly Answer[]; readonly levelCount: number };

/** What happened to the request so far: who answered, when and why, and what time limits did. */
export function Answers({ answers, levelCount }: Props) {
  const t = useTranslations("approvals");
  const words = useAnswerWords();
  if (answers.length === 0) return null;
  return (
    <Section title={t("answers.title")}>
      <ol className={styles.answers}>
        {answers.map((answer) => (
          <li key={answer.at}>
            <span>
              {words(answer)}
              {levelCount > 1 && ` · ${t("level", { level: String(answer.level + 1), count: String(levelCount) })}`}
            </span>{" "}
            <span className={styles.when}>
              <Ago at={answer.at} />
            </span>
            {answer.comment && <blockquote className={styles.comment}>{answer.comment}</blockquote>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function useAnswerWords(): (answer: Answer) => string {
  const t = useTranslations("approvals.answers");
  const { language } = useReader();
  return ({ act, personId, name, role }) => {
    const said = { name: name ?? t("nobody"), role: role === null ? "" : ROLE_LABELS[role][language] };
    if (act === "escalated") return t(personId === null ? "escalated" : "handedOver", said);
    return t(act, said);
  };
}
