import type { LocalizedText } from "@orderloom/schema/language";

export const reserveStockHelp: LocalizedText = {
  zh: `为订单的全部商品行一次留住库存，别人买不走；到期没有配货就自动释放。

- 同一订单已有有效的预占时沿用，不会占两份。
- 付款后用「配货」把预占变成已配货；到期后再付款，「配货」可以重新占用。
- 同一买家未付款的预占过多（默认 10 个）时走「占用过多」，防止恶意占库存。
- 到期时间在 {{ outputs.本节点.until }}；低于预售线时 {{ outputs.本节点.presale }} 为 true。`,
  en: `Keeps the pieces of all the order’s lines at once, so that nobody else can buy them; when the time is up and nothing was allocated they are free again.

- An order that has a live reservation keeps that one; nothing is taken twice.
- After the payment “Allocate stock” makes it final; it can take the pieces anew when the payment came too late.
- A buyer with too many unpaid reservations (10, unless set otherwise) leaves by “Too many held”.
- It is kept until {{ outputs.thisNode.until }}; {{ outputs.thisNode.presale }} is true below the pre-sale threshold.`,
};
