import { ImportMapping } from "@orderloom/schema/import/import-mapping";
import { startImport } from "@orderloom/store/import/start-import";
import { z } from "zod";
import { answer, defineRoute } from "../define-route.ts";
import { ImportParams } from "./import-params.ts";

/** Hands an import to the runners. */
export const startImportRoute = defineRoute({
  scope: "orders:write",
  summary: "Starts an import with a mapping: the proposed one, or one that was changed.",
  answers: { 202: "Runners are on it." },
  params: ImportParams,
  body: z.strictObject({ mapping: ImportMapping, startsFlows: z.boolean().default(false) }),
  async handle({ params: { importId }, body, cause, scope, transaction }) {
    await transaction((tx) => startImport(tx, { importId, ...body, cause, scope }));
    return answer({ importId }, 202);
  },
});
