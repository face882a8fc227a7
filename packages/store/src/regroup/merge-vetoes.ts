import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { isInScope, type RowScope } from "../people/row-scope.ts";

/** What is never to be merged: two orders with each other, or any two of an order's buyer in its shop. */
export type VetoOf =
  | { readonly type: "pair"; readonly orderId: Id; readonly otherId: Id }
  | { readonly type: "buyer"; readonly orderId: Id };

type Subject = { readonly bucket: number; readonly subject: string };

const READ_BUYERS = statement(
  "read_merge_buyers",
  (schema) => `
    select o.id, o.shop_id as "shopId", o.warehouse, encode(p.phone_index, 'hex') as buyer
    from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    join ${schema}.orders o on o.bucket = w.bucket and o.id = w.id
    left join ${schema}.order_private p on p.bucket = o.bucket and p.order_id = o.id`,
);

type Buyer = { readonly id: Id; readonly shopId: Id; readonly warehouse: string | null; readonly buyer: string | null };

function readBuyers(tx: Tx, orderIds: readonly Id[]): Promise<Buyer[]> {
  return execute<Buyer>(tx, READ_BUYERS, [orderIds.map(bucketOf), orderIds]);
}

function pairSubject(one: Id, other: Id): Subject {
  const [low = one, high = other] = [one, other].sort();
  return { bucket: bucketOf(low), subject: `pair:${low}:${high}` };
}

/** The buyer is known by the keyed hash of the phone alone: their next address is theirs too. */
function buyerSubject({ shopId, buyer }: Buyer): Subject[] {
  if (buyer === null) return [];
  return [{ bucket: Number.parseInt(buyer.slice(-2), 16) & 63, subject: `buyer:${shopId}:${buyer}` }];
}

const READ_VETOES = statement(
  "read_merge_vetoes",
  (schema) => `
    select v.subject from unnest($1::smallint[], $2::text[]) w(bucket, subject)
    join ${schema}.merge_vetoes v on v.bucket = w.bucket and v.subject = w.subject`,
);

async function readVetoes(tx: Tx, subjects: readonly Subject[]): Promise<ReadonlySet<string>> {
  if (subjects.length === 0) return new Set();
  const values = [subjects.map(({ bucket }) => bucket), subjects.map(({ subject }) => subject)];
  const rows = await execute<{ subject: string }>(tx, READ_VETOES, values);
  return new Set(rows.map(({ subject }) => subject));
}

/** Says which pairs of these orders somebody vetoed, each alone or by its buyer. */
export async function vetoedPairs(tx: Tx, orderIds: readonly Id[]): Promise<(one: Id, other: Id) => boolean> {
  const buyers = await readBuyers(tx, orderIds);
  const pairs = orderIds.flatMap((one, place) => orderIds.slice(place + 1).map((other) => pairSubject(one, other)));
  const vetoes = await readVetoes(tx, [...pairs, ...buyers.flatMap(buyerSubject)]);
  const kept = new Set(
    buyers.filter((buyer) => buyerSubject(buyer).some(({ subject }) => vetoes.has(subject))).map(({ id }) => id),
  );
  return (one, other) => kept.has(one) || kept.has(other) || vetoes.has(pairSubject(one, other).subject);
}

/** Whether the buyer of an order is one whose orders are never merged. */
export async function isBuyerVetoed(tx: Tx, orderId: Id): Promise<boolean> {
  const [buyer] = await readBuyers(tx, [orderId]);
  const subjects = buyer ? buyerSubject(buyer) : [];
  return (await readVetoes(tx, subjects)).size > 0;
}

type Asked = { readonly of: VetoOf; readonly scope: RowScope; readonly cause: Cause };

/**
 * Says that orders are never to be merged, or with `reason` null that they may be again. Throws `not_found` for an
 * order out of scope, `merge_receiver` for a buyer who has no phone to be known by.
 */
export async function setMergeVeto(
  tx: Tx,
  { of, reason, scope, cause }: Asked & { readonly reason: string | null },
): Promise<void> {
  const wanted = of.type === "pair" ? [of.orderId, of.otherId] : [of.orderId];
  const buyers = await readBuyers(tx, wanted);
  const [first] = buyers;
  if (!first || buyers.length < wanted.length || buyers.some((buyer) => !isInScope(buyer, scope))) {
    throw new OrderloomError("not_found", { params: { orderId: of.orderId } });
  }
  const [subject] = of.type === "pair" ? [pairSubject(of.orderId, of.otherId)] : buyerSubject(first);
  if (!subject) throw new OrderloomError("merge_receiver", { params: { order: of.orderId } });
  if (reason === null) await lift(tx, subject);
  else await keep(tx, subject, { reason, cause });
  await recordAct(tx, {
    code: reason === null ? "order.merge_allowed" : "order.merge_vetoed",
    params: { of: of.type, ...(reason !== null && { reason }) },
    subject: "order",
    subjectId: of.orderId,
    cause,
    environment: tx.env,
  });
  for (const id of wanted) tx.topics.add(`${tx.env}:order:${id}`);
}

async function lift({ client, env }: Tx, { bucket, subject }: Subject): Promise<void> {
  await client.query(`delete from ${env}.merge_vetoes where bucket = $1 and subject = $2`, [bucket, subject]);
}

async function keep(
  { client, env }: Tx,
  { bucket, subject }: Subject,
  { reason, cause }: { reason: string; cause: Cause },
): Promise<void> {
  await client.query(
    `insert into ${env}.merge_vetoes (bucket, subject, reason, cause, at) values ($1, $2, $3, $4, clock_timestamp())
     on conflict (bucket, subject) do nothing`,
    [bucket, subject, reason, JSON.stringify(cause)],
  );
}
