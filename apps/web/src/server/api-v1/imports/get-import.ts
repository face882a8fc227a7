import { OrderloomError } from "@orderloom/schema/error";
import { readImport } from "@orderloom/store/import/read-imports";
import { answer, defineRoute } from "../define-route.ts";
import { ImportParams } from "./import-params.ts";

/** How far an import has come. */
export const getImport = defineRoute({
  scope: "orders:read",
  summary: "Tells how far an import has come: rows read, orders created, updated and unchanged, rows rejected.",
  answers: { 200: "The import with its files." },
  params: ImportParams,
  async handle({ params: { importId }, scope, transaction }) {
    const found = await transaction((tx) => readImport(tx, { importId, scope }));
    if (found === null) throw new OrderloomError("not_found", { params: { importId } });
    return answer(found);
  },
});
