import type { LocalizedText } from "@orderloom/schema/language";

export const moveStockHelp: LocalizedText = {
  zh: `对订单已配好的商品做下一步，整单一起动。

- 预发货锁定：任一渠道拿到面单后，商品先锁住，不会被释放也不会再配给别人；揽收后「发货出库」，面单作废则「解除锁定」。
- 发货出库：先出锁定的，再出已配的；出库后在签收前仍算占用。
- 签收：占用结束。拒收退回：重新可售。
- 没有可动的商品走「没有可动的」，例如已经发过一次：同一件不会出库两次。`,
  en: `Takes the pieces allocated for the order one step further, all of them together.

- Freeze before shipment: once any channel has a waybill, the pieces are locked; nobody gives them back or takes them for another order. “Ship” when they are collected, “Unfreeze” when the waybill is void.
- Ship: frozen pieces leave first, then allocated ones. Until they are signed for they still count as occupied.
- Signed for: nobody waits for them any more. Came back: they can be sold again.
- Where there is nothing to move (it was shipped before, say) the run leaves by “Nothing to move”: no piece leaves twice.`,
};
