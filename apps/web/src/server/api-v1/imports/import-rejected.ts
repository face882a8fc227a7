import { languageOf } from "../../imports/language-of.ts";
import { rejectedFile } from "../../imports/rejected-file.ts";
import { defineRoute } from "../define-route.ts";
import { ImportParams } from "./import-params.ts";

/** The rows that an import did not take, as they came, with the reason of each. */
export const importRejected = defineRoute({
  scope: "orders:write",
  summary:
    "The rejected rows as CSV: the columns as they came, then file, line and reason. Correct it and import it again.",
  answers: { 200: "A CSV file." },
  params: ImportParams,
  async handle({ params: { importId }, environment, scope, cause, header }) {
    return rejectedFile({ environment, importId, scope, cause, language: languageOf(header("accept-language")) });
  },
});
