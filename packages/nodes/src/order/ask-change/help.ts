import type { LocalizedText } from "@orderloom/schema/language";

export const askChangeHelp: LocalizedText = {
  zh: `提交一个改金额的申请，订单不会马上改动；要由人在订单页通过，或用「处理改单申请」。

- 已有待审批的申请、已开始拣货、改后金额不合理时走「不能改」，原因在 {{ outputs.本节点.code }}。`,
  en: `Asks for another amount. Nothing is changed before somebody approves it on the order’s page, or “Settle a change” does.

- Where a request is open already, picking has begun, or the amount cannot be, it leaves by “Cannot be”; {{ outputs.thisNode.code }} says why.`,
};
