import { LIMITS } from "@orderloom/schema/limits";
import { addFile } from "@orderloom/store/import/add-file";
import { z } from "zod";
import { database } from "../../database.ts";
import { keys } from "../../keys.ts";
import { answer, defineRoute } from "../define-route.ts";
import { ImportParams } from "./import-params.ts";

/** Takes a file of an import: its bytes are the body. */
export const addImportFile = defineRoute({
  scope: "orders:write",
  summary: "Adds a file to an import: CSV (UTF-8, UTF-16 or GBK; gzip is fine) or XLSX, its bytes as the body.",
  answers: { 201: "The number of the file in the import." },
  params: ImportParams,
  query: z.strictObject({ name: z.string().min(1).max(200) }),
  async handle({ params: { importId }, query: { name }, environment: env, scope, bytes }) {
    const sent = { env, importId, scope, name, bytes: await bytes(LIMITS.importFileBytes) };
    return answer(await addFile(database(), keys(), sent), 201);
  },
});
