import type { LocalizedText } from "@orderloom/schema/language";

export const askLinesHelp: LocalizedText = {
  zh: `提交一个改商品明细的申请，订单不会马上改动；要由人在订单页通过，或用「处理改单申请」。

- 改数量和去掉按 SKU 编码找订单里的商品行；没有这个 SKU 时走「不能改」。
- 已有待审批的申请、已开始拣货、或会去掉最后一行时也走「不能改」，原因在 {{ outputs.本节点.code }}。`,
  en: `Asks for other lines. Nothing is changed before somebody approves it on the order’s page, or “Settle a change” does.

- Another quantity and a line less are found by their SKU; an order without it leaves by “Cannot be”.
- So does one with an open request, whose picking has begun, or whose last line would go; {{ outputs.thisNode.code }} says why.`,
};
