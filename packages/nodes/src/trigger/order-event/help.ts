import type { LocalizedText } from "@orderloom/schema/language";

export const orderEventHelp: LocalizedText = {
  zh: `每条流程从这里开始。选定一个事件，例如「订单付款」；该事件发生在任一选中的店铺时，流程对这张订单运行一次。

- 不选店铺表示全部店铺，包括以后新增的店铺。
- 渠道重复推送同一条消息，只会启动一次。
- 一条流程可以有多个订单事件，各自从自己的出口开始。`,
  en: `Every flow begins here. Choose an event, such as “Order paid”; when it happens in one of the chosen shops, the flow runs once for that order.

- No shops chosen means all shops, also those added later.
- A message that a channel delivers twice starts one run.
- A flow may have several order events, each with its own way out.`,
};
