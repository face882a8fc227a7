import { Id } from "@orderloom/schema/ids";
import { formatMoney } from "@orderloom/schema/money";
import { ORDER_STATE_FACTS, OrderState } from "@orderloom/schema/order/order-state";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { printList } from "../print-list.ts";
import { queryText } from "../query-text.ts";

const OrderLine = z.object({
  id: Id,
  orderNo: z.string(),
  externalNo: z.string(),
  state: OrderState,
  payable: z.number(),
  currency: z.string(),
  placedAt: z.string(),
});

/** Lists orders, newest first; with --json as the API has them. */
export const orderList = defineCommand({
  name: "order list",
  usage: "[--state STATE] [--no ORDER-NO] [--external-no CHANNEL-NO] [--json]",
  summary: { zh: "列出订单，最新的在前", en: "List orders, newest first" },
  options: {
    state: { type: "string" },
    no: { type: "string" },
    "external-no": { type: "string" },
    json: { type: "boolean" },
  },
  input: z.object({
    state: OrderState.optional(),
    no: z.string().min(1).optional(),
    "external-no": z.string().min(1).optional(),
    json: z.boolean().default(false),
  }),
  async run({ state, no, "external-no": externalNo, json }, context) {
    const api = await openApi(context, ["orders:read"]);
    const page = await api.get(
      `/orders${queryText({ state, orderNo: no, externalNo })}`,
      z.object({ items: z.array(z.looseObject(OrderLine.shape)) }),
    );
    const { language } = context.terminal;
    printList(context.terminal, json, {
      items: page.items,
      heads: {
        zh: ["编号", "订单号", "渠道订单号", "状态", "应付", "下单时间"],
        en: ["id", "order", "channel no", "state", "payable", "placed"],
      },
      cells: (order) => [
        order.id,
        order.orderNo,
        order.externalNo,
        ORDER_STATE_FACTS[order.state].label[language],
        formatMoney({ minor: order.payable, currency: order.currency }, language),
        order.placedAt,
      ],
    });
  },
});
