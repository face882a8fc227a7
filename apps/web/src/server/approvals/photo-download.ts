import { isAllowed } from "@orderloom/schema/permission";
import { readPhoto } from "@orderloom/store/approvals/approval-photos";
import { readApprovalState } from "@orderloom/store/approvals/approval-state";
import { inTransaction } from "@orderloom/store/database/database";
import type { SignedIn } from "../auth/signed-in.ts";
import { database } from "../database.ts";
import { keys } from "../keys.ts";
import { isConcerned } from "./is-concerned.ts";
import type { PhotoPlace } from "./photo-upload.ts";
import { visibleApproval } from "./visible-approval.ts";

/** Never a page: whatever the bytes were, no script of theirs could run. */
const HEADERS = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
  "content-disposition": 'inline; filename="photo.jpg"',
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "private, no-store",
};

/** A photo, for those who may decide its request and those who oversee it. To anybody else it is not there. */
export async function photoDownload(place: PhotoPlace & { photoId: string }, person: SignedIn): Promise<Response> {
  const { environment, approvalId, photoId } = place;
  if (!isAllowed(person.roles, "approval.read")) return new Response(null, { status: 404 });
  const photo = await inTransaction(database(), environment, async (tx) => {
    const seen = await visibleApproval(tx, approvalId, person).catch(() => null);
    const request = seen && (await readApprovalState(tx, approvalId));
    return request && isConcerned(request, person) ? readPhoto(tx, keys(), { approvalId, photoId }) : null;
  });
  if (!photo) return new Response(null, { status: 404, headers: HEADERS });
  return new Response(new Uint8Array(photo.bytes), { headers: { ...HEADERS, "content-type": photo.mediaType } });
}
