import { type Answerer, refusalOf } from "@orderloom/schema/approval/approval-case";
import { type ErrorCode, type ErrorParams, OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import type { Tx } from "../database/database.ts";
import { execute, insertion, sendRows, statement } from "../database/statement.ts";
import { newIdBeside } from "../orders/identity.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { openBoxes } from "../turns/order-boxes.ts";
import { type ApprovalState, lockApprovalState } from "./approval-state.ts";
import { openBlob, sealBlob } from "./blob-row.ts";
import { writeBlobs } from "./write-blobs.ts";

/** A picture made anew from what was sent; `sourceHash` is SHA-256 of that. Width and height are pixels. */
export type CleanPhoto = {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly sourceHash: Buffer;
};

/** A photo of a request. `level` counts from 0; `removable` while the level it was given at is undecided. */
export type ApprovalPhoto = {
  readonly id: Id;
  readonly level: number;
  readonly personId: string;
  readonly name: string | null;
  readonly at: string;
  readonly width: number;
  readonly height: number;
  /** The same file was given for another request too. */
  readonly seenElsewhere: boolean;
  readonly removable: boolean;
};

export type PhotoResult =
  | { readonly ok: true; readonly photoId: Id }
  | { readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams };

const INSERT = insertion("approval_photos", [
  "bucket",
  "id",
  "approval_id",
  "order_id",
  "level",
  "stage",
  "person_id",
  "width",
  "height",
  "source_hash",
  "at",
]);

const NOW = statement("read_clock_for_photo", () => "select clock_timestamp() as at");

/** Keeps a photo, sealed, of somebody who may decide the open level now. */
export async function addPhoto(
  tx: Tx,
  keys: KeyProvider,
  input: { readonly approvalId: Id; readonly person: Answerer; readonly photo: CleanPhoto },
): Promise<PhotoResult> {
  const { approvalId, person, photo } = input;
  const request = await lockApprovalState(tx, approvalId);
  if (!request) return { ok: false, code: "not_found", params: { approvalId } };
  const code = request.status === "open" ? refusalOf(request, person) : "approval_decided";
  if (code) return { ok: false, code, params: {} };
  const { personId } = person;
  if ((await countStagePhotos(tx, request, personId)) >= LIMITS.photosPerLevel) {
    return { ok: false, code: "photos_full", params: { limit: LIMITS.photosPerLevel } };
  }
  const [clock] = await execute<{ at: string }>(tx, NOW, []);
  const at = clock?.at ?? new Date().toISOString();
  const id = newIdBeside(approvalId);
  const { orderId, level, stage } = request;
  const box = (await openBoxes(tx, keys, [orderId]))(orderId);
  const { bytes, mediaType, width, height, sourceHash } = photo;
  writeBlobs(tx, [sealBlob({ id, orderId, class: "evidence", mediaType, bytes, box, at })]);
  const place = { bucket: bucketOf(id), id, approval_id: approvalId, order_id: orderId, level, stage, at };
  sendRows(tx, INSERT, [{ ...place, person_id: personId, width, height, source_hash: sourceHash }]);
  tx.topics.add(`${tx.env}:approvals`);
  return { ok: true, photoId: id };
}

const STILL_OPEN = `a.status = 'open' and a.stage = f.stage and not f.person_id = any(a.closed_to)`;

const REMOVE = statement(
  "remove_approval_photo",
  (schema) => `
    with gone as (
      delete from ${schema}.approval_photos f using ${schema}.approvals a
      where f.bucket = $1 and f.id = $2 and f.person_id = $3
        and a.bucket = f.bucket and a.id = f.approval_id and ${STILL_OPEN}
      returning f.bucket, f.id),
    chunks as (delete from ${schema}.blob_chunks c using gone where c.bucket = gone.bucket and c.blob_id = gone.id)
    delete from ${schema}.blobs b using gone where b.bucket = gone.bucket and b.id = gone.id returning b.id`,
);

/** Takes back the person's own photo. False once their level was decided: evidence stays as it was decided on. */
export async function removePhoto(
  tx: Tx,
  input: { readonly approvalId: Id; readonly photoId: Id; readonly personId: string },
): Promise<boolean> {
  // The request's lock first: a decision on its way must see the photo, or not.
  await lockApprovalState(tx, input.approvalId);
  const rows = await execute(tx, REMOVE, [bucketOf(input.photoId), input.photoId, input.personId]);
  if (rows.length > 0) tx.topics.add(`${tx.env}:approvals`);
  return rows.length > 0;
}

const LIST = statement(
  "list_approval_photos",
  (schema) => `
    select f.id, f.level, f.person_id as "personId", p.name, f.at, f.width, f.height,
           exists (select from ${schema}.approval_photos o
                   where o.source_hash = f.source_hash and o.approval_id <> f.approval_id) as "seenElsewhere",
           ${STILL_OPEN} as removable
    from ${schema}.approval_photos f
    join ${schema}.approvals a on a.bucket = f.bucket and a.id = f.approval_id
    left join control.person p on p.id = f.person_id
    where f.bucket = $1 and f.approval_id = $2 order by f.id`,
);

/** The photos of a request in the order they came. */
export function listPhotos(tx: Tx, approvalId: Id): Promise<readonly ApprovalPhoto[]> {
  return execute<ApprovalPhoto>(tx, LIST, [bucketOf(approvalId), approvalId]);
}

const COUNT = statement(
  "count_stage_photos",
  (schema) => `
    select count(*) as count from ${schema}.approval_photos
    where bucket = $1 and approval_id = $2 and stage = $3 and person_id = $4`,
);

/** How many photos the person has given at the open level. */
export async function countStagePhotos(tx: Tx, { id, stage }: ApprovalState, personId: string): Promise<number> {
  const [row] = await execute<{ count: number }>(tx, COUNT, [bucketOf(id), id, stage, personId]);
  return row?.count ?? 0;
}

const READ = statement(
  "read_approval_photo",
  (schema) => `
    select b.order_id as "orderId", b.media_type as "mediaType", c.content
    from ${schema}.approval_photos f
    join ${schema}.blobs b on b.bucket = f.bucket and b.id = f.id
    cross join lateral (
      select 0 as no, b.content union all
      select k.no, k.content from ${schema}.blob_chunks k where k.bucket = b.bucket and k.blob_id = b.id) c
    where f.bucket = $1 and f.id = $2 and f.approval_id = $3 order by c.no`,
);

/** A photo's plain bytes; null when there is none, or the order's person was erased since. */
export async function readPhoto(
  tx: Tx,
  keys: KeyProvider,
  { approvalId, photoId }: { readonly approvalId: Id; readonly photoId: Id },
): Promise<{ readonly bytes: Buffer; readonly mediaType: string } | null> {
  const rows = await execute<{ orderId: Id | null; mediaType: string; content: Buffer }>(tx, READ, [
    bucketOf(photoId),
    photoId,
    approvalId,
  ]);
  const [first] = rows;
  if (!first) return null;
  try {
    const box = (await openBoxes(tx, keys, [first.orderId]))(first.orderId);
    const chunks = rows.map(({ content }) => content);
    return { bytes: openBlob(box, photoId, chunks), mediaType: first.mediaType };
  } catch (thrown) {
    if (thrown instanceof OrderloomError && thrown.code === "not_found") return null;
    throw thrown;
  }
}
