import { type FamilyNews, newsOf } from "@orderloom/schema/family/family-news";
import { isOlder } from "@orderloom/schema/order/apply-incoming";
import type { IncomingEvent } from "@orderloom/schema/order/event";
import type { OrderTimes } from "@orderloom/schema/order/order";
import { type Household, kinOf } from "../family/household.ts";
import { leaveMerge } from "../family/leave-merge.ts";
import { tellFamily } from "../family/tell-family.ts";
import { causeOf } from "./message.ts";
import { continueWork, type HashParts, type OrderWork, type Told } from "./order-work.ts";

/** A message that is taken in, and how it is told whether what it brings is new. */
export type Hearing = Told & { readonly hashParts: HashParts };

/**
 * Takes in a message about an order that others are shipped in place of. The order notes what its channel says of it, and
 * those that are shipped hear what is new. One that was merged leaves the merge first where the news is about what is
 * shipped, or whether, and is then an order like others.
 */
export async function hearOfFamily(house: Household, work: OrderWork, told: Hearing): Promise<void> {
  const { message, hashParts } = told;
  const { event } = message.item;
  const { order } = work;
  const [kin] = await kinOf(house, [order.id]);
  if (!kin || isOlder(event.order.externalUpdatedAt, order.externalUpdatedAt)) return;
  const partsDiffer = work.partsHash === null || !work.partsHash.equals(hashParts(event.order));
  const news = newsOf({ ...kin.pieces, order }, event.order, { partsDiffer });
  const telling = { news, cause: causeOf(message.item.source, message.eventId), item: message.item };
  const reason = event.order.stateReason;
  if (order.state === "merged" && news.some(isOfItself) && (await leaveMerge(house, kin, { ...telling, reason }))) {
    continueWork(work, told, hashParts);
    const { state } = work.order;
    if (state === "cancelled" || state === "closed") house.ended.set(order.id, telling.cause);
    return;
  }
  const noted = { ...message, item: { ...message.item, event: withTimes(event, told.at) } };
  continueWork(work, { ...told, message: noted }, hashParts);
  for (const one of news) if (one.type === "receiver") readdress(work, kin, one);
  await tellFamily(house, kin, telling);
}

/** News for which a merged order has to be by itself again: the others it is shipped with are not meant. */
function isOfItself({ type }: FamilyNews): boolean {
  return type === "stop" || type === "receiver" || type === "contents";
}

/** When the channel does not say when something happened, now counts: what it repeats is then known not to be new. */
function withTimes(event: IncomingEvent, at: string): IncomingEvent {
  const { times, state } = event.order;
  return { ...event, order: { ...event.order, times: { ...times, ...missingTime(times, state, at) } } };
}

function missingTime(times: OrderTimes, state: IncomingEvent["order"]["state"], at: string): Partial<OrderTimes> {
  switch (state) {
    case "shipped":
      return { shippedAt: times.shippedAt ?? at };
    case "delivered":
      return { deliveredAt: times.deliveredAt ?? at };
    case "completed":
      return { completedAt: times.completedAt ?? at };
    case "cancelled":
    case "closed":
      return { cancelledAt: times.cancelledAt ?? at };
    default:
      return {};
  }
}

/** The order itself keeps the new receiver too: it is whole again when the split or merge is undone. */
function readdress(
  work: OrderWork,
  kin: Awaited<ReturnType<typeof kinOf>>[number],
  news: Extract<FamilyNews, { type: "receiver" }>,
): void {
  const last = work.changes.at(-1);
  if (!last) return;
  kin.pieces = { ...kin.pieces, private: { ...kin.pieces.private, ...news.private } };
  work.order = { ...work.order, ...news.place };
  work.changes[work.changes.length - 1] = { ...last, patch: { ...last.patch, ...news.place } };
  const { doc = kin.pieces.doc } = work.parts ?? {};
  const { country } = work.order;
  work.parts = { ...kin.pieces, lines: [...kin.pieces.lines], doc, destination: { country } };
  work.decidedHere = true;
}
