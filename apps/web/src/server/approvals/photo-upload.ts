import { OrderloomError, toOrderloomError } from "@orderloom/schema/error";
import { Environment, Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { isAllowed } from "@orderloom/schema/permission";
import { addPhoto } from "@orderloom/store/approvals/approval-photos";
import { inTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import type { SignedIn } from "../auth/signed-in.ts";
import { database } from "../database.ts";
import { toTrpcError } from "../errors/to-trpc-error.ts";
import { keys } from "../keys.ts";
import { log } from "../log.ts";
import { readBytes } from "../read-bytes.ts";
import { orRefuse } from "../refuse.ts";
import { cleanPhoto } from "./clean-photo.ts";
import { visibleApproval } from "./visible-approval.ts";

/** Where a photo belongs, as the address says it. */
export const PhotoPlace = z.object({ environment: Environment, approvalId: Id });
export type PhotoPlace = z.infer<typeof PhotoPlace>;

/** Takes a photo of somebody who may decide now: the picture itself is the body. Answers its id. */
export async function photoUpload(request: Request, place: PhotoPlace, person: SignedIn): Promise<Response> {
  try {
    if (!isAllowed(person.roles, "approval.decide")) throw new OrderloomError("forbidden");
    const { environment, approvalId } = place;
    // Asked before the body is read: whoever may not see the request costs nothing.
    await inTransaction(database(), environment, (tx) => visibleApproval(tx, approvalId, person));
    const photo = await cleanPhoto(await readBytes(request, LIMITS.photoBytes));
    const result = await inTransaction(database(), environment, (tx) =>
      addPhoto(tx, keys(), { approvalId, person, photo }),
    );
    return Response.json({ photoId: orRefuse(result).photoId }, { status: 201 });
  } catch (thrown) {
    return refusal(thrown, person);
  }
}

const STATUS: Readonly<Partial<Record<string, number>>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  INTERNAL_SERVER_ERROR: 500,
};

function refusal(thrown: unknown, { preferences }: SignedIn): Response {
  const error = toOrderloomError(thrown);
  if (error.code === "internal") log.error("photo upload failed", { cause: error });
  const { code, params } = error;
  const sentence = errorSentence(code, params, preferences.language);
  return Response.json({ error: code, sentence }, { status: STATUS[toTrpcError(error).code] ?? 422 });
}
