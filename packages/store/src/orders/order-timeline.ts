import type { ErrorCode, ErrorParams } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import type { StoryCode } from "@orderloom/schema/messages/changes";
import type { OrderPatch } from "@orderloom/schema/order/apply-order-effect";
import type { Tx } from "../database/database.ts";
import { inScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { personalMask } from "../seal/personal-mask.ts";
import { openSealedOf } from "../timeline/open-sealed.ts";
import { readApprovalLines } from "../timeline/read-approvals.ts";
import { readCallLines } from "../timeline/read-calls.ts";
import { readChangeLines, readConflictLines } from "../timeline/read-changes.ts";
import { readNoticeLines } from "../timeline/read-notices.ts";
import { readRunLines } from "../timeline/read-runs.ts";
import { readStockLines } from "../timeline/read-stock.ts";
import { nameCauses, nameNodes, type StoryCause, type StoryNode } from "../timeline/story-cause.ts";
import type { RawLine, StoryPieces } from "../timeline/story-line.ts";
import { loadOrderParts } from "./order-parts.ts";
import type { Reading } from "./order-queries.ts";

/**
 * A line of an order's timeline: code and params for `changeSentence` (with `node` to be filled from the field of that
 * name), why it happened, and the run to look at. `patch` are the facts that changed, for `describePatch`.
 */
export type StoryLine = {
  readonly id: string;
  readonly at: string;
  readonly code: StoryCode;
  readonly params: ErrorParams;
  readonly cause: StoryCause;
  readonly patch: OrderPatch | null;
  readonly runId: Id | null;
  readonly node: StoryNode | null;
  readonly failure: { readonly code: ErrorCode; readonly params: ErrorParams } | null;
  /** The pieces that moved, when it is about stock. */
  readonly pieces: readonly StoryPieces[];
};

/** A page of a timeline, newest first; `next` asks for the page before it, null at the beginning. */
export type Timeline = { readonly lines: readonly StoryLine[]; readonly next: string | null };

export type TimelineQuery = Reading & { readonly orderId: Id; readonly after?: string | undefined };

/**
 * What happened to an order: its changes, its runs, what people were asked and told, outside calls, its stock, doubtful
 * messages.
 * At most `LIMITS.pageSize` lines; comments and texts masked for the reader. Null when there is no such order for them.
 */
export async function orderTimeline(tx: Tx, keys: KeyProvider, query: TimelineQuery): Promise<Timeline | null> {
  const { orderId, after } = query;
  if (!(await isVisible(tx, query))) return null;
  const before = after === undefined ? null : (after.split(" ")[0] ?? null);
  const wanted = { orderId, before, limit: READ_LIMIT };
  const reader = await readerOf(tx, keys, query);
  const raw = [
    ...(await readChangeLines(tx, wanted)),
    ...(await readConflictLines(tx, wanted)),
    ...(await readRunLines(tx, wanted)),
    ...(await readApprovalLines(tx, wanted, reader)),
    ...(await readNoticeLines(tx, wanted, reader)),
    ...(await readCallLines(tx, wanted)),
    ...(await readStockLines(tx, wanted)),
  ];
  const sorted = raw
    .map((line) => ({ line, key: keyOf(line) }))
    .filter(({ key }) => after === undefined || key < after)
    .sort((one, other) => (one.key < other.key ? 1 : -1));
  const page = sorted.slice(0, LIMITS.pageSize);
  const next = sorted.length > page.length ? (page.at(-1)?.key ?? null) : null;
  const lines = page.map(({ line }) => line);
  return { lines: await nameLines(tx, lines), next };
}

/**
 * One turn may write this many lines at the same moment; reading them over a page's end in each source lets the page
 * be cut anywhere.
 */
const READ_LIMIT = LIMITS.pageSize + LIMITS.stepsPerTurn + 1;

/** Sorts as time goes; two lines never share one. */
function keyOf({ at, rank, id }: RawLine): string {
  return `${at} ${rank} ${id}`;
}

async function isVisible(tx: Tx, { orderId, shopIds, warehouseIds }: TimelineQuery): Promise<boolean> {
  const { rows } = await tx.client.query(
    `select 1 from ${tx.env}.orders o
     where o.bucket = $1 and o.id = $2 and ${inScope("o", 3, 4)}`,
    [bucketOf(orderId), orderId, shopIds, warehouseIds],
  );
  return rows.length > 0;
}

async function readerOf(tx: Tx, keys: KeyProvider, { orderId, roles }: TimelineQuery) {
  const parts = await loadOrderParts(tx, keys, { orderIds: [orderId], parts: ["name"] });
  const mask = personalMask(roles, parts.get(orderId)?.private ?? {});
  return { mask, open: await openSealedOf(tx, keys, orderId) };
}

async function nameLines(tx: Tx, lines: readonly RawLine[]): Promise<readonly StoryLine[]> {
  const causes = await nameCauses(
    tx,
    lines.map(({ cause }) => cause),
  );
  const steps = lines.flatMap(({ runId, step }) => (runId !== null && step !== null ? [{ runId, step }] : []));
  const nodes = await nameNodes(tx, steps);
  return lines.map(({ rank: _, step, ...line }) => ({
    ...line,
    cause: causes(line.cause),
    node: line.runId !== null && step !== null ? nodes({ runId: line.runId, step }).node : null,
  }));
}
