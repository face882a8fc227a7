import type { LocalizedText } from "@orderloom/schema/language";

export const splitOrderHelp: LocalizedText = {
  zh: `把订单拆成子订单，原单变为「已拆单」。

- 子订单沿用原单的收货人、标签、挂起、状态和生命周期号；已预占或已配的库存跟着商品行走。
- 按仓库：有货的仓各一张；按库存：有货的一张，缺货的一张并挂起；按重量：每张不超过设定的克数。
- 只会得到一份时走「不用拆」。开始拣货后不能拆，节点失败。
- 子订单触发「拆出子订单」事件；子订单编号在 {{ outputs.本节点.orderIds }}，共 {{ outputs.本节点.count }} 张。`,
  en: `Makes several orders of one, which is “Split” from then on.

- They have its receiver, tags, holds, state and lifecycle; what is reserved or allocated goes with the lines.
- By warehouse: one for each that has goods. By stock: what is there, and what is short on hold. By weight: none above the grams.
- Where that makes one part it leaves by “One part”. Once picking has begun the node fails.
- Each of them brings the event “Order split off”; their ids are {{ outputs.thisNode.orderIds }}, {{ outputs.thisNode.count }} of them.`,
};
