import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { openSealedOf } from "../timeline/open-sealed.ts";
import { type RefundTexts, refundTextsPlace } from "./refund-row.ts";

const READ = statement(
  "read_refund_texts",
  (schema) => `
    select r.id, r.order_id as "orderId", r.texts
    from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    join ${schema}.refunds r on r.bucket = w.bucket and r.id = w.id
    where r.texts is not null`,
);

type Row = { readonly id: Id; readonly orderId: Id; readonly texts: Buffer };

/** The reasons that people wrote, opened, by refund; without those that have none or whose order was erased. */
export async function readRefundReasons(
  tx: Tx,
  keys: KeyProvider,
  refundIds: readonly Id[],
): Promise<ReadonlyMap<Id, string>> {
  const rows = await execute<Row>(tx, READ, [refundIds.map(bucketOf), refundIds]);
  const reasons = new Map<Id, string>();
  for (const { id, orderId, texts } of rows) {
    const open = await openSealedOf(tx, keys, orderId);
    const plain = open(texts, refundTextsPlace(id));
    const read: RefundTexts | null = plain === null ? null : JSON.parse(plain);
    if (typeof read?.reasonText === "string") reasons.set(id, read.reasonText);
  }
  return reasons;
}
