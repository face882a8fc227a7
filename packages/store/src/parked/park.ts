import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { ParkReason } from "@orderloom/schema/order/order-report";
import type { ReportItem } from "../accept/accept-report.ts";
import type { AcceptDeps } from "../accept/deps.ts";
import { causeOf } from "../accept/message.ts";
import { ownKeyBox } from "../accept/order-key.ts";
import { sealBlob } from "../approvals/blob-row.ts";
import { writeBlobs } from "../approvals/write-blobs.ts";
import type { Tx } from "../database/database.ts";
import { insertion, sendRows } from "../database/statement.ts";
import { beforeKeyOf } from "./why-ahead.ts";

const INSERT = insertion("parked", [
  "bucket",
  "id",
  "shop_id",
  "reason",
  "order_id",
  "external_no",
  "order_version",
  "key_id",
  "before_key",
  "expires_at",
  "cause",
  "blob_id",
  "received_at",
]);

const MINUTE_MS = 60_000;

type ToPark = {
  readonly item: ReportItem;
  readonly eventId: Id;
  readonly keyId: Id;
  readonly orderId: Id | null;
  readonly version: number | null;
  readonly reason: ParkReason;
  readonly at: string;
};

/** Keeps a report under the id it is answered with until what it builds on is there. */
export function park(tx: Tx, { keys }: Pick<AcceptDeps, "keys">, parking: ToPark): void {
  const { item, eventId: id, keyId, orderId, version, reason, at } = parking;
  const { source, shop, order, occurredAt, report } = item;
  const bytes = Buffer.from(JSON.stringify({ order, occurredAt, report }));
  sendRows(tx, INSERT, [
    {
      bucket: bucketOf(id),
      id,
      shop_id: shop.id,
      reason,
      order_id: orderId,
      external_no: "externalNo" in order ? order.externalNo : null,
      order_version: version,
      key_id: keyId,
      before_key: report.after === undefined ? null : beforeKeyOf(shop.id, report.after),
      expires_at: new Date(Date.parse(at) + report.waitMinutes * MINUTE_MS).toISOString(),
      cause: causeOf(source, id),
      blob_id: id,
      received_at: at,
    },
  ]);
  const box = ownKeyBox(keys, tx.env);
  writeBlobs(tx, [
    sealBlob({ id, orderId: null, class: "quarantined", mediaType: "application/json", bytes, box, at }),
  ]);
  tx.topics.add(`${tx.env}:quarantine`);
}
