import { ORDER_STATE_FACTS, ORDER_STATES, type OrderState } from "../order/order-state.ts";
import { normalHeader } from "./import-field.ts";

/** What platforms and shops call the states of an order in their exports. */
const WORDS: Readonly<Partial<Record<OrderState, string>>> = {
  pending_confirm: "待确认 未确认 pendingconfirmation unconfirmed",
  pending_payment:
    "等待买家付款 待付款 未付款 待支付 未支付 created pendingpayment unpaid pending awaitingpayment waitbuyerpay onhold",
  deposit_paid: "定金已付 已付定金 depositpaid",
  paid: "买家已付款等待卖家发货 买家已付款 待发货 未发货 已付款 已支付 等待卖家发货 待出库 paid approved invoiced processing unshipped unfulfilled waitsellersendgoods new open confirmed",
  pending_review: "待审核 审核中 pendingreview review",
  presale_waiting: "预售待发 预售",
  allocated: "已配货 已分仓 配货中 allocated",
  in_production: "生产中 inproduction",
  picking: "拣货中 picking",
  packing: "打包中 packing packed",
  partially_shipped: "部分发货 卖家部分发货 partiallyshipped partial",
  shipped:
    "卖家已发货等待买家确认 卖家已发货 已发货 待收货 已出库 运输中 等待买家确认收货 shipped fulfilled intransit waitbuyerconfirmgoods",
  delivered: "已签收 已送达 已收货 买家已签收 delivered",
  completed: "交易成功 已完成 交易完成 完成 tradesuccess tradefinished completed complete finished closedsuccess done",
  cancel_requested: "申请取消 取消中 cancelrequested",
  cancelled: "交易关闭 已取消 取消 交易取消 已关闭 cancelled canceled unavailable tradeclosed voided failed",
  closed: "全部退款 已退款 退款成功 refunded returned closed",
  exception: "异常 exception",
};

const BY_WORD: ReadonlyMap<string, OrderState> = new Map(
  ORDER_STATES.flatMap((state) => {
    const words = [state, ...Object.values(ORDER_STATE_FACTS[state].label), ...(WORDS[state]?.split(" ") ?? [])];
    return words.map((word): [string, OrderState] => [normalHeader(word), state]);
  }),
);

/** The state that a word of a status column means; null for one nobody knows. */
export function stateOfWord(word: string): OrderState | null {
  return BY_WORD.get(normalHeader(word)) ?? null;
}
