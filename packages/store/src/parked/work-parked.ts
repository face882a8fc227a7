import { createHash } from "node:crypto";
import type { Cause } from "@orderloom/schema/cause";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { ParkedReport, type ParkReason } from "@orderloom/schema/order/order-report";
import { lockNamed } from "../accept/accept-report.ts";
import { applyReport } from "../accept/apply-report.ts";
import type { AcceptDeps } from "../accept/deps.ts";
import { bucketOfId } from "../database/bucket-of-id.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { dropKeptBlob, openKeptBlob } from "../quarantine/kept-messages.ts";
import { sourceOf } from "../quarantine/reread-kept.ts";
import { tellExpired } from "./tell-expired.ts";
import { whyAhead } from "./why-ahead.ts";

type Row = {
  readonly bucket: number;
  readonly id: Id;
  readonly shopId: Id;
  readonly shopName: string;
  readonly zone: string;
  readonly keyId: Id;
  readonly cause: Cause;
  readonly asked: boolean;
  readonly isDue: boolean;
  readonly at: string;
};

/** What each reason waits for: parked reports are few, so all of them are looked at. */
const NEXT = statement(
  "next_parked",
  (schema) => `
    select p.bucket, p.id, p.shop_id as "shopId", s.name as "shopName", s.zone, p.key_id as "keyId", p.cause,
           p.asked_at is not null as asked, p.expires_at <= clock_timestamp() as "isDue",
           clock_timestamp()::timestamptz(3) as at
    from ${schema}.parked p join control.shops s on s.id = p.shop_id
    where p.handled_at is null and (p.asked_at is not null or p.reason <> 'parked_expired' and (
      p.expires_at <= clock_timestamp() or case p.reason
        when 'parked_order' then exists (
          select from ${schema}.orders o where o.bucket = ${bucketOfId("p.order_id")} and o.id = p.order_id)
          or exists (
            select from ${schema}.external_refs x join ${schema}.orders o on o.bucket = x.bucket and o.id = x.order_id
            where x.kind = 'external_no' and x.ref = p.external_no and o.shop_id = p.shop_id)
        when 'parked_before' then exists (
          select from ${schema}.event_keys k where k.bucket = ${bucketOfId("p.before_key")} and k.key_id = p.before_key)
          and not exists (select from ${schema}.parked q where q.key_id = p.before_key and q.handled_at is null)
        else exists (
          select from ${schema}.orders o
          where o.bucket = ${bucketOfId("p.order_id")} and o.id = p.order_id and o.version > p.order_version)
        end))
    order by p.received_at, p.id limit 1 for update of p skip locked`,
);

/**
 * Applies the next parked report whose turn has come, under the id it was answered with, or gives one that waited too long
 * to a person. What came of it stands on its row in the same commit. False when none is due.
 */
export async function workParked(tx: Tx, deps: AcceptDeps): Promise<boolean> {
  const [row] = await execute<Row>(tx, NEXT, []);
  if (!row) return false;
  const bytes = await openKeptBlob(tx, deps.keys, row);
  const parked = bytes === null ? null : ParkedReport.parse(JSON.parse(bytes.toString("utf8")));
  const reason = bytes && parked ? await tryOnce(tx, deps, { row, bytes, parked }) : "parked_expired";
  if (reason !== null) await waitOn(tx, row, reason);
  tx.topics.add(`${tx.env}:quarantine`);
  return true;
}

type Trying = { readonly row: Row; readonly bytes: Buffer; readonly parked: ParkedReport };
type Ahead = { readonly reason: ParkReason; readonly orderId: Id | null; readonly version: number | null };

async function tryOnce(tx: Tx, deps: AcceptDeps, { row, bytes, parked }: Trying): Promise<Ahead | null> {
  const { id: eventId, bucket, keyId, at } = row;
  const shop = { id: row.shopId, zone: row.zone };
  const { work, orderId } = await lockNamed(tx, deps, { shop, order: parked.order });
  const reason = await whyAhead(tx, { work, report: parked.report, shopId: shop.id, machines: deps.machines });
  if (reason !== null || !work)
    return { reason: reason ?? "parked_order", orderId, version: work?.order.version ?? null };
  await dropKeptBlob(tx, { bucket, id: eventId });
  const bodyHash = createHash("sha256").update(bytes).digest("hex");
  const message = { ...parked, source: sourceOf(row.cause), shop, key: eventId, bodyHash, rawBody: bytes };
  await applyReport(tx, deps, { ...message, work, eventId, keyId, at });
  await tx.client.query(
    `update ${tx.env}.parked set outcome = 'accepted', handled_at = clock_timestamp(), asked_at = null, order_id = $3
     where bucket = $1 and id = $2`,
    [bucket, eventId, work.order.id],
  );
  await tx.client.query(
    `update ${tx.env}.event_keys set order_id = $3 where bucket = $1 and key_id = $2 and order_id is null`,
    [bucketOf(keyId), keyId, work.order.id],
  );
  return null;
}

/** Still ahead: it waits on, for what it lacks now, or its time is up and somebody is told. */
async function waitOn(tx: Tx, row: Row, ahead: Ahead | "parked_expired"): Promise<void> {
  const isOver = ahead === "parked_expired" || row.isDue;
  const reason = isOver ? "parked_expired" : ahead.reason;
  const { orderId, version } = ahead === "parked_expired" ? { orderId: null, version: null } : ahead;
  await tx.client.query(
    `update ${tx.env}.parked set reason = $3, order_id = coalesce($4, order_id), order_version = $5, asked_at = null,
       tried_at = case when $6 then clock_timestamp() else tried_at end where bucket = $1 and id = $2`,
    [row.bucket, row.id, reason, orderId, version, row.asked],
  );
  if (isOver && !row.asked) await tellExpired(tx, row);
}
