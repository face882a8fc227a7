import type { LocalizedText } from "../language.ts";
import type { FamilyNews, Question } from "./family-news.ts";

/** What is passed on between an order and those that are shipped in its place, as its history tells it. */
export const FAMILY_NEWS_LABELS: Readonly<Record<FamilyNews["type"], LocalizedText>> = {
  stop: { zh: "取消", en: "cancellation" },
  moved: { zh: "发货进度", en: "how far it is" },
  money: { zh: "付款或退款", en: "payment or refund" },
  receiver: { zh: "收货信息", en: "receiver" },
  contents: { zh: "商品或金额", en: "lines or amounts" },
  ask: { zh: "需人工处理", en: "a question for a person" },
  hold: { zh: "挂起", en: "a hold" },
  release: { zh: "解除挂起", en: "a hold lifted" },
};

/** What the notice says to whoever has to look at an order; `order` is its number. */
export const QUESTION_NOTICES: Readonly<
  Record<Question, { readonly title: LocalizedText; readonly body: LocalizedText }>
> = {
  stop: {
    title: { zh: "需要拦截发货", en: "Stop a shipment" },
    body: {
      zh: "原订单已取消，但 {order} 已开始拣货或已发出。请联系仓库或快递拦截，处理后解除挂起。",
      en: "The order was cancelled, but {order} is being picked or has left. Stop it with the warehouse or the carrier, then lift the hold.",
    },
  },
  receiver: {
    title: { zh: "收货信息有变更", en: "The receiver changed" },
    body: {
      zh: "渠道改了收货信息，{order} 已开始处理或在本系统改过地址，未自动更新。请核对后解除挂起。",
      en: "The channel changed the receiver. {order} is being worked on, or was changed here, and was left alone. Check it, then lift the hold.",
    },
  },
  refund: {
    title: { zh: "部分退款待分配", en: "A refund to place" },
    body: {
      zh: "渠道已部分退款，但没有说明退的是哪个子订单。请确认 {order} 是否还要发货，再解除挂起。",
      en: "The channel refunded a part without saying which. Decide whether {order} is still to be shipped, then lift the hold.",
    },
  },
  shipment: {
    title: { zh: "发货消息待确认", en: "A shipment to place" },
    body: {
      zh: "渠道报告有包裹发出，但无法判断是不是 {order}。请确认后修改状态，再解除挂起。",
      en: "The channel says that something was sent, and it cannot be told whether it was {order}. Set its state, then lift the hold.",
    },
  },
  contents: {
    title: { zh: "商品或金额有变更", en: "Lines or amounts changed" },
    body: {
      zh: "渠道改了商品或金额，{order} 仍按原内容发货。请核对后解除挂起。",
      en: "The channel changed lines or amounts; {order} is still shipped as it was. Check it, then lift the hold.",
    },
  },
};
