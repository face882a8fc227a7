import type { LocalizedText } from "@orderloom/schema/language";

export const mergeOrdersHelp: LocalizedText = {
  zh: `把订单与「查找可合单」能找到的订单合成一张新订单，金额、件数一分不差，库存一起转过去。

- 原订单变为「已合并」，不再继续；新订单触发「合并成订单」事件，编号在 {{ outputs.本节点.orderIds }}。
- 另一张订单正在处理时节点失败（order_busy），可设置重试。`,
  en: `Makes one new order of this one and all that “Find orders to merge” would find, exact in every amount, with their stock.

- The orders are “Merged” and go no further; the new one brings the event “Order merged”, its id is in {{ outputs.thisNode.orderIds }}.
- While one of them is being worked on the node fails (order_busy); let it try again.`,
};
