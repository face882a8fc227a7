import { Id } from "@orderloom/schema/ids";
import { createImport } from "@orderloom/store/import/create-import";
import { z } from "zod";
import { answer, defineRoute } from "../define-route.ts";

/** Begins an import of files of orders. */
export const createImportRoute = defineRoute({
  scope: "orders:write",
  summary: "Begins an import of orders for a connection of the type file.",
  answers: { 201: "The import's id, to send files to." },
  body: z.strictObject({ connectionId: Id }),
  async handle({ body: { connectionId }, cause, scope, transaction }) {
    return answer({ importId: await transaction((tx) => createImport(tx, { connectionId, cause, scope })) }, 201);
  },
});
