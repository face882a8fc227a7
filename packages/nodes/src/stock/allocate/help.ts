import type { LocalizedText } from "@orderloom/schema/language";

export const allocateStockHelp: LocalizedText = {
  zh: `付款后把订单预占的商品变成已配货：从此不会到期，直到发货或释放。

- 预占到期的那一刻起就不算了：付款晚了一毫秒也要重新占用，或走「预占已失效」去退款。
- 直接配货也可以：已付款的订单不必先预占。
- 已经配好货的订单再来一次不会多占。
- 到期与付款同时发生时只有一个成立，库存不会算两次。`,
  en: `After the payment, makes what is reserved for the order final: it no longer runs out and stays until it is shipped or released.

- A reservation counts until the very moment it runs out. A payment after that takes the pieces anew, or leaves by “Not reserved” towards a refund.
- A paid order can be allocated at once, without a reservation before.
- An order that is allocated already takes nothing more.
- When a payment and the end of the time come together one of them holds, and no piece counts twice.`,
};
