import type { LocalizedText } from "@orderloom/schema/language";

export const checkStockHelp: LocalizedText = {
  zh: `看订单里的商品此刻够不够：可售 = 空闲 − 安全库存，组合商品按组成计算。

- 只看不占：要留住库存请用「预占库存」，两步之间别人可能买走。
- 每行的需要与可售在 {{ outputs.本节点.lines }}；低于预售线时 {{ outputs.本节点.presale }} 为 true。
- 订单行按渠道编码或商品编码找到商品；找不到时节点失败。
- 服务、虚拟商品和运费行不算。`,
  en: `Looks whether there is enough of the order’s goods at this moment: available is what is free less the safety buffer; bundles count by their parts.

- It only looks: to keep the pieces use “Reserve stock”; somebody else may buy them in between.
- What each line wants and could get is {{ outputs.thisNode.lines }}; {{ outputs.thisNode.presale }} is true below the pre-sale threshold.
- Lines find their SKU by the channel’s alias or by our code; one that finds none fails the node.
- Services, virtual goods and shipping do not count.`,
};
