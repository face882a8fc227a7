import type { Id } from "@orderloom/schema/ids";
import { ownKeyBox } from "../accept/order-key.ts";
import { openBlob } from "../approvals/blob-row.ts";
import type { Tx } from "../database/database.ts";
import type { RowScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { type KeptKind, keptSource } from "./kept-source.ts";

/** A message that waits for a person. Moments are ISO 8601. */
export type KeptMessage = {
  readonly id: Id;
  readonly kind: KeptKind;
  readonly receivedAt: string;
  readonly orderId: Id | null;
  /** Null for a message about no order that is known. */
  readonly orderNo: string | null;
  readonly asked: boolean;
  readonly mediaType: string;
  /** Bytes of the body. */
  readonly size: number;
};

/** The body of a message as it came: for masking, never for a screen as it is. */
export type KeptBody = {
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
};

type Query = RowScope & { readonly group: string; readonly after?: Id | undefined; readonly limit: number };

/** The messages of a group, latest first by id. */
export async function listKeptMessages(tx: Tx, query: Query): Promise<readonly KeptMessage[]> {
  const { group, after, limit, shopIds, warehouseIds } = query;
  const { rows } = await tx.client.query<KeptMessage>(
    `select m.id, m.kind, m.received_at as "receivedAt", m.order_id as "orderId", o.order_no as "orderNo",
            m.asked_at is not null as asked, b.media_type as "mediaType", b.size
     from ${keptSource(tx.env, { shops: 1, warehouses: 2 })} m
     join ${tx.env}.blobs b on b.bucket = m.bucket and b.id = m.id
     left join ${tx.env}.orders o on o.bucket = m.bucket and o.id = m.order_id
     where m."group" = $3 and ($4::uuid is null or m.id < $4)
     order by m.id desc limit $5`,
    [shopIds, warehouseIds, group, after ?? null, limit],
  );
  return rows;
}

/** The body of a message that the reader may see and nobody has dealt with; null when there is none. */
export async function readKeptBody(
  tx: Tx,
  keys: KeyProvider,
  { id, shopIds, warehouseIds }: RowScope & { readonly id: Id },
): Promise<KeptBody | null> {
  const { rows } = await tx.client.query<{ mediaType: string; headers: Record<string, string> | null; bucket: number }>(
    `select b.media_type as "mediaType", coalesce(q.headers, c.headers) as headers, m.bucket
     from ${keptSource(tx.env, { shops: 1, warehouses: 2 })} m
     join ${tx.env}.blobs b on b.bucket = m.bucket and b.id = m.id
     left join ${tx.env}.quarantine q on q.bucket = m.bucket and q.id = m.id
     left join ${tx.env}.conflicts c on c.bucket = m.bucket and c.id = m.id
     where m.id = $3`,
    [shopIds, warehouseIds, id],
  );
  const [row] = rows;
  if (!row) return null;
  const bytes = await openKeptBlob(tx, keys, { bucket: row.bucket, id });
  return bytes && { mediaType: row.mediaType, headers: row.headers ?? {}, bytes };
}

type KeptBlob = { readonly bucket: number; readonly id: Id };

/** The plain bytes of a body that was kept under its message's id; null when it is gone. */
export async function openKeptBlob(tx: Tx, keys: KeyProvider, { bucket, id }: KeptBlob): Promise<Buffer | null> {
  const { rows } = await tx.client.query<{ content: Buffer }>(
    `select content from (
       select 0 as no, b.content from ${tx.env}.blobs b where b.bucket = $1 and b.id = $2
       union all
       select c.no, c.content from ${tx.env}.blob_chunks c where c.bucket = $1 and c.blob_id = $2) p order by no`,
    [bucket, id],
  );
  if (rows.length === 0) return null;
  return openBlob(
    ownKeyBox(keys, tx.env),
    id,
    rows.map(({ content }) => content),
  );
}

/** Deletes a body that was kept under its message's id: what comes of the message keeps it from now on. */
export async function dropKeptBlob(tx: Tx, { bucket, id }: KeptBlob): Promise<void> {
  await tx.client.query(
    `with gone as (delete from ${tx.env}.blobs where bucket = $1 and id = $2 returning bucket, id)
     delete from ${tx.env}.blob_chunks c using gone where c.bucket = gone.bucket and c.blob_id = gone.id`,
    [bucket, id],
  );
}
