import type { ImportMapping } from "@orderloom/schema/import/import-mapping";
import type { ImportQuestion } from "@orderloom/schema/import/proposal";

/** The questions that the mapping does not answer yet. */
export function openQuestions(questions: readonly ImportQuestion[], mapping: ImportMapping): readonly ImportQuestion[] {
  const fields = new Set(mapping.tables.flatMap(({ columns }) => columns.map(({ field }) => field)));
  return questions.filter((question) => {
    switch (question.code) {
      case "missing_field":
        return !fields.has(question.field);
      case "no_key":
        return mapping.tables[question.table]?.key === "";
      case "column":
        return !mapping.tables[question.table]?.columns.some(({ column }) => column === question.column);
      case "status":
        return mapping.states[question.word] === undefined;
      default:
        return false;
    }
  });
}
