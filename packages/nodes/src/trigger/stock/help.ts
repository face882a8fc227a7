import type { LocalizedText } from "@orderloom/schema/language";

export const stockTriggerHelp: LocalizedText = {
  zh: `商品的可售数量变了就运行一次，不针对订单。用来把数量或预售状态推送到各渠道。发布后生效。

- 卖出、释放、入库、盘点、调整安全库存都算变化；组合商品按其组成算。几秒内的多次变化合成一次，推的是最新的数。
- 同一个商品的上一次运行没结束，下一次不会开始：先推的旧数不会盖掉后推的新数。
- 「只在预售切换时」：可售低于预售线时一次，补足后再一次，平时不打扰。
- 选了渠道，就只管在该渠道有渠道编码的商品。
- 后面的节点这样取值：{{ outputs.本节点.sku }}、{{ outputs.本节点.available }}（可售）、{{ outputs.本节点.presale }}（是否预售）；{{ outputs.本节点.listings }} 是各渠道的叫法，可以接「循环」逐个推送。
- 首次发布会把所有商品推一遍；暂停期间的变化，恢复后一次补上。`,
  en: `Runs once whenever what may be sold of a SKU has changed; no order is involved. It is how quantities and pre-sale reach the channels. It takes effect once published.

- Sales, releases, receipts, counts and another safety buffer are changes; of bundles, those of their parts. Several within seconds are one run, with the newest number.
- The next run of a SKU does not begin before the last one has ended: an old number never overwrites a newer one.
- “Only when pre-sale begins or ends” runs once when there is less than the threshold, and once when there is enough again.
- With a channel, only SKUs that have an alias there.
- Later nodes read {{ outputs.thisNode.sku }}, {{ outputs.thisNode.available }} and {{ outputs.thisNode.presale }}; {{ outputs.thisNode.listings }} is what each channel calls it, for “For each”.
- The first publication tells of every SKU; what changes while the flow is paused is told once it is resumed.`,
};
