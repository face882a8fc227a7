import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import { LocalizedText } from "@orderloom/schema/language";
import { LIMITS } from "@orderloom/schema/limits";
import { z } from "zod";
import type { Tx } from "../database/database.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { nameNodes, type StoryCause } from "../timeline/story-cause.ts";
import { type Boxes, openBoxes } from "../turns/order-boxes.ts";
import { noticePlace } from "../turns/write-notices.ts";

/** A line of somebody's notification list. Title and text are null when the order's person was erased since. */
export type NoticeListItem = {
  readonly id: Id;
  readonly orderId: Id | null;
  readonly orderNo: string | null;
  /** The step of the run that wrote it; null for what the product itself tells. */
  readonly cause: Extract<StoryCause, { type: "run" }> | null;
  /** The mail that did not go out, when it is about one. */
  readonly callId: Id | null;
  /** The flow that is to be looked at, when it is about one. */
  readonly flowId: Id | null;
  readonly title: LocalizedText | null;
  readonly body: LocalizedText | null;
  readonly at: string;
  readonly readAt: string | null;
};

/** The person's own notices within what they may see now, newest first, at most `LIMITS.pageSize` after `after`. */
export async function listNotices(
  tx: Tx,
  keys: KeyProvider,
  query: {
    readonly personId: string;
    readonly unreadOnly?: boolean | undefined;
    readonly after?: Id | undefined;
    readonly limit?: number | undefined;
  } & RowScope,
): Promise<readonly NoticeListItem[]> {
  const { rows } = await tx.client.query<NoticeRow>(
    `select n.id, n.order_id as "orderId", o.order_no as "orderNo", n.run_id as "runId", n.step, n.title, n.body, n.sealed, n.at,
            n.read_at as "readAt", n.call_id as "callId", n.flow_id as "flowId"
     from ${tx.env}.notices n
     left join ${tx.env}.orders o on o.bucket = n.bucket and o.id = n.order_id
     where n.person_id = $1 and (not $2 or n.read_at is null) and ($3::uuid is null or n.id < $3)
       and (n.order_id is null or (${inScope("o", 5, 6)}))
     order by n.id desc limit $4`,
    [
      query.personId,
      query.unreadOnly ?? false,
      query.after ?? null,
      Math.min(query.limit ?? LIMITS.pageSize, LIMITS.pageSize),
      query.shopIds,
      query.warehouseIds,
    ],
  );
  const sealedOrders = rows.filter((row) => row.sealed !== null).map((row) => row.orderId);
  const boxes = await openBoxes(tx, keys, sealedOrders);
  const nodes = await nameNodes(
    tx,
    rows.flatMap(({ runId, step }) => (runId === null ? [] : [{ runId, step }])),
  );
  return rows.map(({ sealed, runId, step, ...item }) => ({
    ...item,
    cause: runId === null ? null : nodes({ runId, step }),
    ...(sealed === null ? {} : openWords(boxes, { ...item, sealed })),
  }));
}

type NoticeRow = Omit<NoticeListItem, "cause"> & {
  readonly runId: Id | null;
  readonly step: string;
  readonly sealed: Buffer | null;
};

function openWords(
  boxes: Boxes,
  notice: { readonly id: Id; readonly orderId: Id | null; readonly sealed: Buffer },
): Pick<NoticeListItem, "title" | "body"> {
  try {
    return Words.parse(JSON.parse(boxes(notice.orderId).open(notice.sealed, noticePlace(notice.id)).toString()));
  } catch (thrown) {
    if (thrown instanceof OrderloomError && thrown.code === "not_found") return { title: null, body: null };
    throw thrown;
  }
}

const Words = z.strictObject({ title: LocalizedText, body: LocalizedText });

/** How many notices within what the person may see they have not read: the badge. */
export async function countUnreadNotices(tx: Tx, query: { readonly personId: string } & RowScope): Promise<number> {
  const { rows } = await tx.client.query<{ count: number }>(
    `select count(*) as count from ${tx.env}.notices n
     left join ${tx.env}.orders o on o.bucket = n.bucket and o.id = n.order_id
     where n.person_id = $1 and n.read_at is null and (n.order_id is null or (${inScope("o", 2, 3)}))`,
    [query.personId, query.shopIds, query.warehouseIds],
  );
  return rows[0]?.count ?? 0;
}

/** Marks the person's notices read: those named, or all when `ids` is null. Others' notices are not touched. */
export async function markNoticesRead(
  tx: Tx,
  input: { readonly personId: string; readonly ids: readonly Id[] | null },
): Promise<void> {
  await tx.client.query(
    `update ${tx.env}.notices set read_at = now()
     where person_id = $1 and read_at is null and ($2::uuid[] is null or id = any($2))`,
    [input.personId, input.ids],
  );
  tx.topics.add(`${tx.env}:notices`);
}
