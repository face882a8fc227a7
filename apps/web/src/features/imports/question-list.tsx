"use client";

import { importField } from "@orderloom/schema/import/import-field";
import type { ImportMapping } from "@orderloom/schema/import/import-mapping";
import { Alert } from "antd";
import { useLocale, useTranslations } from "next-intl";
import type { ProposalView } from "./import-row.ts";
import { openQuestions } from "./open-questions.ts";

type Questions = ProposalView["proposal"]["questions"];

/** What nothing in the files says; questions go as they are answered. */
export function QuestionList({ questions, mapping }: { questions: Questions; mapping: ImportMapping }) {
  const t = useTranslations("imports.questions");
  const language = useLocale() === "zh" ? "zh" : "en";
  const open = openQuestions(questions, mapping);
  if (open.length === 0) return null;
  const sentences = open.map((question) => {
    switch (question.code) {
      case "missing_field":
        return t("missing", { field: importField(question.field).label[language] });
      case "no_key":
        return t("noKey", { columns: mapping.tables[question.table]?.headers.slice(0, 3).join(", ") ?? "" });
      case "column":
        return t(`column.${question.reason}`, { column: question.column });
      case "status":
        return t("status", { word: question.word });
      default:
        return "";
    }
  });
  return (
    <Alert
      type="warning"
      showIcon
      title={t("title")}
      description={
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
    />
  );
}
