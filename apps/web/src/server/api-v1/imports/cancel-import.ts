import { cancelImport } from "@orderloom/store/import/start-import";
import { answer, defineRoute } from "../define-route.ts";
import { ImportParams } from "./import-params.ts";

/** Ends an import that is not done; what it has accepted stays. */
export const cancelImportRoute = defineRoute({
  scope: "orders:write",
  summary: "Cancels an import: orders that were accepted stay, the other rows are dropped.",
  answers: { 200: "It has ended." },
  params: ImportParams,
  async handle({ params: { importId }, cause, scope, transaction }) {
    await transaction((tx) => cancelImport(tx, { importId, cause, scope }));
    return answer({ importId });
  },
});
