import type { LocalizedText } from "@orderloom/schema/language";

export const mergeCandidatesHelp: LocalizedText = {
  zh: `按同店铺、同电话和地址、合单时间窗口（默认 72 小时）查找还没开始拣货、可以合并的订单。

- 找到的订单在 {{ outputs.本节点.orderIds }}，共 {{ outputs.本节点.count }} 张。
- 设了「不合并」的买家或订单不算。`,
  en: `Looks for orders of the same shop, phone and address, placed within the time of the settings (72 hours), of which picking has not begun.

- They are {{ outputs.thisNode.orderIds }}, {{ outputs.thisNode.count }} of them.
- Buyers and orders that are not to be merged do not count.`,
};
