import type { FamilyNews } from "@orderloom/schema/family/family-news";
import { type OwnNews, reachOrder } from "@orderloom/schema/family/reach-order";
import { type Part, shareNews } from "@orderloom/schema/family/share-news";
import { eventOfState } from "@orderloom/schema/order/event";
import type { Order } from "@orderloom/schema/order/order";
import { placeInLine } from "@orderloom/schema/order/order-state";
import { hasWorkBegun } from "@orderloom/schema/order/work-begun";
import { machineOf } from "../machines/read-machines.ts";
import { closeParent, followEnd } from "./close-parent.ts";
import { changeKin, type Household, type Kin, kinOf, type Telling } from "./household.ts";
import { partIdsOf, sourcesOf } from "./relatives.ts";

/**
 * Tells news of an order to those that are shipped in its place, down to the last: the parts it was split into, or the
 * order it was merged into. One that is shipped itself takes them as its own.
 */
export async function tellFamily(house: Household, kin: Kin, telling: Telling): Promise<void> {
  if (telling.news.length === 0) return;
  switch (kin.work.order.state) {
    case "split":
      return tellParts(house, kin, telling);
    case "merged":
      return tellTarget(house, kin, telling);
    default:
      return tellOne(house, kin, telling);
  }
}

/** Tells the parts of an order, each what is about it; an order whose parts are all done then ends too. */
export async function tellParts(house: Household, parent: Kin, { news, ...told }: Telling): Promise<void> {
  const kin = await kinOf(house, await partIdsOf(house, parent.work.order.id));
  const parts: Part[] = [];
  for (const one of kin) parts.push({ order: await asShipped(house, one), lines: one.pieces.lines });
  const shared = shareNews({ lines: parent.pieces.lines, parts }, news);
  for (const part of kin) {
    const { order } = part.work;
    const own = (shared.get(order.id) ?? []).map((one) => asNews(one, order));
    await tellFamily(house, part, { news: own.filter(isNews), ...told });
  }
  await closeParent(house, parent, told);
}

/** A part as far as the order is that it is shipped in. */
async function asShipped(house: Household, { work: { order } }: Kin): Promise<Order> {
  if (order.state !== "merged" || order.mergedInto === null) return order;
  const [target] = await kinOf(house, [order.mergedInto]);
  if (!target) return order;
  const { state, previousState } = await asShipped(house, target);
  return { ...order, state, previousState };
}

function asNews(own: OwnNews, order: Order): FamilyNews {
  switch (own.type) {
    case "money":
      return {
        type: "money",
        paid: { before: order.paid, after: own.paid },
        refunded: { before: order.refunded, after: own.refunded },
      };
    case "moved":
      return { ...own, parcels: null };
    default:
      return own;
  }
}

function isNews(news: FamilyNews): boolean {
  if (news.type !== "money") return true;
  return news.paid.before !== news.paid.after || news.refunded.before !== news.refunded.after;
}

/** Tells the order that another was merged into what is about the lines of that one. */
async function tellTarget(house: Household, source: Kin, { news, ...told }: Telling): Promise<void> {
  const { id, mergedInto } = source.work.order;
  const [target] = mergedInto === null ? [] : await kinOf(house, [mergedInto]);
  if (!target) return;
  const { order } = target.work;
  const others = (await sourcesOf(house, order.id)).filter((one) => one.id !== id);
  const passed = news.flatMap((one) =>
    ofTarget(
      order,
      one,
      others.every(({ completed }) => completed),
    ),
  );
  await tellFamily(house, target, { news: passed, ...told });
}

/** What news of one of several merged orders means for the order that is shipped. */
function ofTarget(target: Order, news: FamilyNews, isLast: boolean): FamilyNews[] {
  switch (news.type) {
    case "money":
      return [
        {
          type: "money",
          paid: moved(target.paid, news.paid),
          refunded: moved(target.refunded, news.refunded),
        },
      ];
    case "moved": {
      if (placeInLine(news.to) <= placeInLine("paid")) return [];
      if (target.state !== "split" && !hasWorkBegun(target)) return [{ type: "ask", question: "shipment" }];
      // They travel together, so what is said of one is true of all; but each of them is completed by itself.
      return [{ ...news, to: news.to === "completed" && !isLast ? "delivered" : news.to }];
    }
    case "stop":
    case "receiver":
    case "contents":
      return [{ type: "ask", question: news.type }];
    default:
      return [news];
  }
}

function moved(amount: number, { before, after }: { readonly before: number; readonly after: number }) {
  return { before: amount, after: amount + after - before };
}

async function tellOne(house: Household, kin: Kin, { news, cause, item }: Telling): Promise<void> {
  const { order } = kin.work;
  const own = news.flatMap(ownNews);
  const reached = reachOrder(order, own, { machine: machineOf(house.machines, order.orderType), at: house.at });
  if (Object.keys(reached.patch).length === 0) return;
  const { patch, private: personal, asked } = reached;
  changeKin(house, kin, {
    patch,
    ...(personal && { pieces: { ...kin.pieces, private: { ...kin.pieces.private, ...personal } } }),
    code: "order.family_told",
    params: { news: [...new Set(news.map(({ type }) => type))], asked: [...asked] },
    cause,
    item,
    event: patch.state === undefined ? "OrderUpdated" : eventOfState(patch.state),
  });
  house.asked.push(...asked.map((question) => ({ order: kin.work.order, question })));
  await followEnd(house, kin.work.order, { cause, item });
}

function ownNews(news: FamilyNews): OwnNews {
  switch (news.type) {
    case "money":
      return { type: "money", paid: news.paid.after, refunded: news.refunded.after };
    case "moved":
      return { type: "moved", to: news.to };
    case "contents":
      return { type: "ask", question: "contents" };
    default:
      return news;
  }
}
