import type { ErrorParams } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { JsonObject } from "@orderloom/schema/json";
import type { Language } from "@orderloom/schema/language";
import { CHANGE_MESSAGES, changeSentence, type StoryCode } from "@orderloom/schema/messages/changes";
import { formatMoney } from "@orderloom/schema/money";
import { ORDER_STATE_FACTS, OrderState } from "@orderloom/schema/order/order-state";
import { z } from "zod";
import { table } from "./table.ts";

/** An order as the API shows it, with what happened to it. */
export const ShownOrder = z.looseObject({
  order: z.looseObject({
    id: Id,
    orderNo: z.string(),
    externalNo: z.string(),
    state: OrderState,
    payable: z.number(),
    currency: z.string(),
    placedAt: z.string(),
  }),
  /** Newest first. `node` is what a line calls `{node}`. */
  timeline: z.array(
    z.looseObject({
      at: z.string(),
      code: z.string(),
      params: JsonObject,
      node: z.looseObject({ name: z.string(), type: z.string() }).nullable(),
    }),
  ),
});
type ShownOrder = z.output<typeof ShownOrder>;

const HEADS = {
  zh: { order: "订单号", channel: "渠道订单号", state: "状态", payable: "应付", placed: "下单时间" },
  en: { order: "order", channel: "channel no", state: "state", payable: "payable", placed: "placed" },
} as const;

/** The facts of an order and its story, oldest first, for people. */
export function orderStory({ order, timeline }: ShownOrder, language: Language): string {
  const heads = HEADS[language];
  const facts = table([
    ["id", order.id],
    [heads.order, order.orderNo],
    [heads.channel, order.externalNo],
    [heads.state, ORDER_STATE_FACTS[order.state].label[language]],
    [heads.payable, formatMoney({ minor: order.payable, currency: order.currency }, language)],
    [heads.placed, order.placedAt],
  ]);
  const story = timeline.map(({ at, code, params, node }) => {
    const named = node ? { ...params, node: node.name || node.type } : params;
    return `${at}  ${sentenceOf(code, named, language)}`;
  });
  return [facts, "", ...story.reverse()].join("\n");
}

/** A newer server may tell of things that this command does not know; then the code stands as it is. */
function sentenceOf(code: string, params: ErrorParams, language: Language): string {
  return isStoryCode(code) ? changeSentence(code, params, language) : code;
}

function isStoryCode(code: string): code is StoryCode {
  return Object.hasOwn(CHANGE_MESSAGES, code);
}
