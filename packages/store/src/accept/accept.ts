import type { Id } from "@orderloom/schema/ids";
import type { RunStatus } from "@orderloom/schema/run/run";
import { writeBlobs } from "../approvals/write-blobs.ts";
import type { Tx } from "../database/database.ts";
import { settleStock } from "../family/settle-household.ts";
import { stopPoint } from "../testing/stop-points.ts";
import { commitTurns } from "../turns/commit-turns.ts";
import { wakeOrderWaits } from "../waits/wake-waits.ts";
import { claimKeys, type KeyAnswer } from "./claim-keys.ts";
import { decideOrders } from "./decide-orders.ts";
import type { AcceptDeps } from "./deps.ts";
import { type Conflict, eventBodies, keepConflicts, keepUnreadable } from "./keep-bodies.ts";
import type { AcceptItem, EventItem } from "./message.ts";
import { listenersOf } from "./new-runs.ts";
import type { OrderWork } from "./order-work.ts";
import { keepRepeats, type Repeat } from "./repeats.ts";
import { startRuns } from "./start-runs.ts";
import { writeOrders } from "./write-orders.ts";

/**
 * What became of a message.
 * - `new`: accepted now; `id` is its event.
 * - `repeat`: known already; `id` is the first one's event.
 * - `conflict`: its key is known with another body; kept under `id` for a person.
 * - `parked`: it came before what it builds on; kept under `id` until that is there.
 * - `quarantined`: it could not be read; kept under `id` with the reason.
 */
export type AcceptResult = {
  readonly status: "new" | "repeat" | "conflict" | "quarantined" | "parked";
  readonly id: Id;
  readonly orderId: Id | null;
  /** How the run stands that began together with the order, where one did. */
  readonly begun?: RunStatus;
};

/**
 * Accepts messages in one transaction: takes their keys for ever, makes or changes their orders, starts runs for what
 * happened, keeps the raw bodies sealed. Results stand in the order of the items. One bad row fails the whole
 * transaction; the caller halves the batch and tries again.
 */
export async function acceptEvents(
  tx: Tx,
  deps: AcceptDeps,
  items: readonly AcceptItem[],
): Promise<readonly AcceptResult[]> {
  const events = items.flatMap((item, index) => (item.type === "event" ? [{ index, item }] : []));
  const unreadable = items.flatMap((item, index) => (item.type === "unreadable" ? [{ index, item }] : []));
  const { at, answers } = await claimKeys(
    tx,
    events.map(({ item }) => item),
  );
  stopPoint("accept.after_keys");
  const fresh = answers.flatMap((answer) => (answer.type === "fresh" ? [answer.message] : []));
  const listeners = listenersOf(deps.published);
  const { works, house } = await decideOrders(tx, deps, { messages: fresh, listeners, at });
  writeOrders(tx, deps.keys, works);
  // Nobody waits for an order that did not exist.
  await wakeOrderWaits(
    tx,
    works.filter((work) => !work.isNew),
  );
  const started = startRuns(tx, { listeners, works, at });
  writeBlobs(tx, eventBodies(fresh, { works, at }));
  keepRepeats(
    tx,
    events.flatMap((event, place) => toRepeat(event.item, answers[place])),
  );
  const conflicts = events.flatMap((event, place) => toConflict(event, answers[place]));
  const kept = new Map([
    ...keepConflicts(tx, deps, { conflicts, at }),
    ...keepUnreadable(tx, deps, { unreadable, at }),
  ]);
  await commitTurns(
    tx,
    deps.keys,
    works.flatMap(({ begun }) => begun?.turn ?? []),
  );
  await settleStock(house);
  tellListeners(tx, works, started);
  stopPoint("accept.before_commit");
  const answered = new Map(events.map(({ index }, place) => [index, answers[place]]));
  const begun = new Map(works.map((work) => [work.order.id, work.begun?.turn.state.status ?? null]));
  return items.map((_, index) => toResult(answered.get(index), { keptId: kept.get(index), begun }));
}

function toRepeat({ source, shop }: EventItem, answer: KeyAnswer | undefined): Repeat[] {
  return answer?.type === "repeat" ? [{ ...answer, shopId: shop.id, source }] : [];
}

function toConflict(event: { index: number; item: EventItem }, answer: KeyAnswer | undefined): Conflict[] {
  return answer?.type === "conflict" ? [{ ...event, firstId: answer.firstId, orderId: answer.orderId }] : [];
}

/** Single orders are named up to this many; past it a screen does better to read its list again. */
const MAX_ORDER_TOPICS = 50;

function tellListeners(tx: Tx, works: readonly OrderWork[], startedRuns: number): void {
  const changed = works.filter((work) => work.changes.length > 0);
  if (changed.length > 0) tx.topics.add(`${tx.env}:orders`);
  if (startedRuns > 0) tx.topics.add(`${tx.env}:runs`);
  if (changed.length <= MAX_ORDER_TOPICS) for (const { order } of changed) tx.topics.add(`${tx.env}:order:${order.id}`);
}

type Known = { readonly keptId: Id | undefined; readonly begun: ReadonlyMap<Id, RunStatus | null> };

function toResult(answer: KeyAnswer | undefined, { keptId, begun }: Known): AcceptResult {
  if (answer?.type === "fresh") {
    const { eventId: id, orderId } = answer.message;
    const status = begun.get(orderId);
    return { status: "new", id, orderId, ...(status && { begun: status }) };
  }
  if (answer?.type === "repeat") return { status: "repeat", id: answer.firstId, orderId: answer.orderId };
  const status = answer ? "conflict" : "quarantined";
  return { status, id: keptId ?? "", orderId: answer?.orderId ?? null };
}
