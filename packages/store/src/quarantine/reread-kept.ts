import type { Cause } from "@orderloom/schema/cause";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { IncomingEvent } from "@orderloom/schema/order/event";
import { acceptEvents } from "../accept/accept.ts";
import type { AcceptDeps } from "../accept/deps.ts";
import type { EventItem, MessageSource } from "../accept/message.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import type { KeptOutcome } from "../tables/data/kept-columns.ts";
import { readMeanings } from "./code-rules.ts";
import { dropKeptBlob, type KeptBody, openKeptBlob } from "./kept-messages.ts";
import { KEPT_KINDS, KEPT_TABLES, type KeptKind } from "./kept-source.ts";

/** A message to be read once more, with all that reading it takes. */
export type ToReread = KeptBody & {
  readonly receivedAt: string;
  /** The type of the connection that brought it; null for what a token brought. */
  readonly type: string | null;
  /** What people said codes mean that are not known, by `field=code`. */
  readonly meanings: ReadonlyMap<string, string>;
};

export type Reread =
  | { readonly ok: true; readonly event: IncomingEvent; readonly hop?: number }
  | { readonly ok: false; readonly reason: string; readonly unknown?: { field: string; code: string } };

type Row = {
  readonly kind: KeptKind;
  readonly bucket: number;
  readonly id: Id;
  readonly shopId: Id;
  readonly zone: string;
  readonly type: string | null;
  readonly cause: Cause;
  readonly headers: Readonly<Record<string, string>> | null;
  readonly mediaType: string;
  readonly receivedAt: string;
};

/** Those that wait for somebody to ask; what is parked knows by itself what it waits for. */
const REREAD_KINDS = KEPT_KINDS.filter((kind) => kind !== "parked");

const HOLD = Object.fromEntries(
  REREAD_KINDS.map((kind) => [
    kind,
    statement(
      `hold_asked_${KEPT_TABLES[kind]}`,
      (schema) => `
        select '${kind}' as kind, k.bucket, k.id, k.shop_id as "shopId", s.zone, c.type, k.cause, k.headers,
               b.media_type as "mediaType", k.received_at as "receivedAt"
        from ${schema}.${KEPT_TABLES[kind]} k
        join control.shops s on s.id = k.shop_id
        join ${schema}.blobs b on b.bucket = k.bucket and b.id = k.blob_id
        left join control.connections c on c.id = (k.cause ->> 'connectionId')::uuid
        where k.handled_at is null and k.asked_at is not null
        order by k.id limit 1
        for update of k skip locked`,
    ),
  ]),
);

/**
 * Reads one message again that somebody asked for, and accepts it under the id that it was answered with when it came.
 * What came of it stands on its row in the same commit: a crash leaves it either to be read, or read once. What still
 * cannot be read waits for a person again, with the reason of now. False when nothing was asked for.
 */
export async function rereadKept(tx: Tx, deps: AcceptDeps, read: (message: ToReread) => Reread): Promise<boolean> {
  const row = await holdNext(tx);
  if (!row) return false;
  const bytes = await openKeptBlob(tx, deps.keys, row);
  if (bytes === null) return false;
  const meanings = await readMeanings(tx, row.type);
  const { type, mediaType, receivedAt } = row;
  const found = read({ bytes, mediaType, headers: row.headers ?? {}, receivedAt, type, meanings });
  if (found.ok) await acceptAgain(tx, deps, { row, bytes, found });
  else await keepOn(tx, row, found);
  tx.topics.add(`${tx.env}:quarantine`);
  return true;
}

async function holdNext(tx: Tx): Promise<Row | null> {
  for (const kind of REREAD_KINDS) {
    const prepared = HOLD[kind];
    const [row] = prepared ? await execute<Row>(tx, prepared, []) : [];
    if (row) return row;
  }
  return null;
}

type Again = { readonly row: Row; readonly bytes: Buffer; readonly found: Extract<Reread, { ok: true }> };

/** The body goes over to the order's own key, so that erasing the order's person erases it too. */
async function acceptAgain(tx: Tx, deps: AcceptDeps, { row, bytes, found: { event, hop } }: Again): Promise<void> {
  const { bucket, id, kind, shopId, zone, mediaType } = row;
  await dropKeptBlob(tx, { bucket, id });
  const item: EventItem = {
    type: "event",
    source: sourceOf(row.cause),
    shop: { id: shopId, zone },
    rawBody: bytes,
    mediaType,
    // Its own key belongs to the other body for good; somebody said that this one counts too.
    event: kind === "conflict" ? { ...event, key: `conflict:${id}` } : event,
    keptAs: id,
    ...(row.headers && { headers: row.headers }),
    ...(hop !== undefined && { hop }),
  };
  const [result] = await acceptEvents(tx, deps, [item]);
  const status = result?.status ?? "new";
  await settle(
    tx,
    row,
    status === "repeat" || status === "conflict" ? status : status === "quarantined" ? "conflict" : "accepted",
  );
}

async function settle(tx: Tx, { kind, id }: Row, outcome: KeptOutcome): Promise<void> {
  await tx.client.query(
    `update ${tx.env}.${KEPT_TABLES[kind]} set outcome = $3, handled_at = clock_timestamp(), asked_at = null
     where bucket = $1 and id = $2`,
    [bucketOf(id), id, outcome],
  );
}

async function keepOn(tx: Tx, { kind, id }: Row, why: Extract<Reread, { ok: false }>): Promise<void> {
  await tx.client.query(
    `update ${tx.env}.${KEPT_TABLES[kind]}
     set reason = $3, unknown_code = $4, tried_at = clock_timestamp(), asked_at = null, handled_by = null
     where bucket = $1 and id = $2`,
    [bucketOf(id), id, why.reason, why.unknown ? JSON.stringify(why.unknown) : null],
  );
}

/** Who brought it, as its cause tells. */
export function sourceOf(cause: Cause): MessageSource {
  switch (cause.type) {
    case "connection":
      return { type: "connection", connectionId: cause.connectionId };
    case "token":
      return { type: "token", tokenId: cause.tokenId };
    case "person":
      return { type: "person", personId: cause.personId };
    default:
      return { type: "system", name: "quarantine" };
  }
}
