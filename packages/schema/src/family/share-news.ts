import type { Id } from "../ids.ts";
import type { Order, OrderLine } from "../order/order.ts";
import { isTerminal, placeInLine } from "../order/order-state.ts";
import { shareOut } from "../order/share-out.ts";
import type { FamilyNews, Question } from "./family-news.ts";
import { matchParcels } from "./match-parcels.ts";
import { hasLeft, type OwnNews } from "./reach-order.ts";

/** A part of a split order, with its lines; those have the numbers that they have in the whole. */
export type Part = { readonly order: Order; readonly lines: readonly OrderLine[] };

/** A split order and the parts it was divided into, ended ones among them; none of a split that was undone. */
export type Split = { readonly lines: readonly OrderLine[]; readonly parts: readonly Part[] };

/** What each part is told, by its id. */
export type Shared = ReadonlyMap<Id, readonly OwnNews[]>;

/** Says which part of a split order hears what of the news about the whole. What nobody can decide becomes a question. */
export function shareNews(split: Split, news: readonly FamilyNews[]): Shared {
  const shared = new Map<Id, OwnNews[]>(split.parts.map(({ order }) => [order.id, []]));
  const refundedLines = news.flatMap((one) => (one.type === "contents" ? (one.lineNos ?? []) : []));
  for (const one of news) {
    for (const [id, own] of shareOne(split, one, refundedLines)) shared.get(id)?.push(own);
  }
  return shared;
}

type Share = readonly (readonly [Id, OwnNews])[];

function shareOne(split: Split, news: FamilyNews, refundedLines: readonly number[]): Share {
  const open = split.parts.filter(({ order }) => !isTerminal(order.state));
  switch (news.type) {
    case "money":
      return shareMoney(split.parts, news, refundedLines);
    case "moved":
      return shareMove(split, open, news);
    case "contents":
      return open.filter((part) => has(part, news.lineNos)).map(({ order }) => asking(order, "contents"));
    case "ask":
    case "stop":
    case "receiver":
    case "hold":
    case "release":
      return open.map(({ order }) => [order.id, news]);
  }
}

function has({ lines }: Part, lineNos: readonly number[] | null): boolean {
  return lineNos === null || lines.some(({ lineNo }) => lineNos.includes(lineNo));
}

function asking({ id }: Order, question: Question): readonly [Id, OwnNews] {
  return [id, { type: "ask", question }];
}

/**
 * What was paid is shared by what the parts cost. So is a refund of everything; of some of it belongs to the one part
 * that it can be about, and else to nobody before a person says.
 */
function shareMoney(
  parts: readonly Part[],
  { paid, refunded }: Extract<FamilyNews, { type: "money" }>,
  refundedLines: readonly number[],
): Share {
  const payable = parts.map(({ order }) => order.payable);
  const paidBy = paid.after === paid.before ? parts.map(({ order }) => order.paid) : shareOut(paid.after, payable);
  const gone = refunded.after - refunded.before;
  const isAll = refunded.after >= paid.after;
  const concerned = parts.filter(
    (part) => !isTerminal(part.order.state) && (refundedLines.length === 0 || has(part, refundedLines)),
  );
  const [only, ...more] = concerned;
  const theirs = only && more.length === 0 ? only.order.id : null;
  const whole = isAll ? shareOut(refunded.after, paidBy) : null;
  const shares = parts.map(({ order }, place): readonly [Id, OwnNews] => {
    const own = whole?.[place] ?? order.refunded + (order.id === theirs ? gone : 0);
    return [order.id, { type: "money", paid: paidBy[place] ?? order.paid, refunded: own }];
  });
  const isOpen = gone > 0 && !isAll && theirs === null;
  return isOpen ? [...shares, ...concerned.map(({ order }) => asking(order, "refund"))] : shares;
}

/**
 * What only says that it was paid, or is being looked at, is true of every part. What left the warehouse is matched by
 * its parcels. Where the channel names none, news of the whole after one of its parts has left is the echo of that part;
 * a part that is alone is meant; and else a person says.
 */
function shareMove(
  split: Split,
  open: readonly Part[],
  { to, parcels }: Extract<FamilyNews, { type: "moved" }>,
): Share {
  if (placeInLine(to) <= placeInLine("paid")) return open.map(({ order }) => [order.id, { type: "moved", to }]);
  if (parcels !== null) return matchParcels(split, { to, parcels });
  const waiting = open.filter(({ order }) => !hasLeft(order));
  const gone = open.filter(({ order }) => hasLeft(order));
  const isBeyond = placeInLine(to) > placeInLine("shipped");
  if (waiting.length === 0) return isBeyond ? gone.map(({ order }) => [order.id, { type: "moved", to }]) : [];
  const hasParted = split.parts.some(({ order }) => hasLeft(order) || order.state === "partially_shipped");
  if (hasParted) return isBeyond ? waiting.map(({ order }) => asking(order, "shipment")) : [];
  const [only, ...more] = waiting;
  if (only && more.length === 0) return [[only.order.id, { type: "moved", to }]];
  return waiting.map(({ order }) => asking(order, "shipment"));
}
