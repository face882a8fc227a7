import { OrderloomError, toOrderloomError } from "@orderloom/schema/error";
import { Environment, Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { isAllowed } from "@orderloom/schema/permission";
import { inTransaction } from "@orderloom/store/database/database";
import { addFile } from "@orderloom/store/import/add-file";
import { z } from "zod";
import type { SignedIn } from "../auth/signed-in.ts";
import { database } from "../database.ts";
import { toTrpcError } from "../errors/to-trpc-error.ts";
import { keys } from "../keys.ts";
import { log } from "../log.ts";
import { readBytes } from "../read-bytes.ts";
import { rejectedFile } from "./rejected-file.ts";
import { visibleImport } from "./visible-import.ts";

/** Which import files belong to, as the address says it. */
export const ImportPlace = z.object({ environment: Environment, importId: Id });
export type ImportPlace = z.infer<typeof ImportPlace>;

/** Takes a file of an import: its bytes are the body, its name is in the address. */
export async function takeImportFile(request: Request, place: ImportPlace, person: SignedIn): Promise<Response> {
  return answering(person, async () => {
    const { environment: env, importId } = place;
    const { scope } = person;
    // Asked before the body is read: whoever may not see the import costs nothing.
    await inTransaction(database(), env, (tx) => visibleImport(tx, { importId, scope }));
    const name = new URL(request.url).searchParams.get("name") ?? "";
    const bytes = await readBytes(request, LIMITS.importFileBytes);
    return Response.json(await addFile(database(), keys(), { env, importId, scope, name, bytes }), { status: 201 });
  });
}

/** The rows that an import did not take, to correct them. */
export async function giveRejected({ environment, importId }: ImportPlace, person: SignedIn): Promise<Response> {
  const { personId, scope, preferences } = person;
  const cause = { type: "person", personId } as const;
  return answering(person, () =>
    rejectedFile({ environment, importId, scope, cause, language: preferences.language ?? "zh" }),
  );
}

const STATUS: Readonly<Partial<Record<string, number>>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  INTERNAL_SERVER_ERROR: 500,
};

async function answering({ roles, preferences }: SignedIn, work: () => Promise<Response>): Promise<Response> {
  try {
    if (!isAllowed(roles, "order.import")) throw new OrderloomError("forbidden");
    return await work();
  } catch (thrown) {
    const error = toOrderloomError(thrown);
    if (error.code === "internal") log.error("import file failed", { cause: error });
    const sentence = errorSentence(error.code, error.params, preferences.language ?? "zh");
    return Response.json({ error: error.code, sentence }, { status: STATUS[toTrpcError(error).code] ?? 422 });
  }
}
