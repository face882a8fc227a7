import type { LocalizedText } from "@orderloom/schema/language";

export const releaseStockHelp: LocalizedText = {
  zh: `订单取消或不再需要时，把它预占的和已配货的商品还回去，别人马上可以买。

- 预发货锁定的商品不会释放：面单作废之前货可能已经出门。
- 已发货的要等退回入库。
- 没有占用时也算完成，{{ outputs.本节点.result }} 为 none。
- 同一份占用只会释放一次。`,
  en: `When the order is cancelled or no longer needs them, gives back the pieces that are reserved or allocated for it, so that others can buy them at once.

- Pieces frozen before shipment stay: until the waybill is void they may be on their way.
- What is shipped has to come back first.
- An order that holds nothing is done too: {{ outputs.thisNode.result }} is “none”.
- A reservation is given back once.`,
};
