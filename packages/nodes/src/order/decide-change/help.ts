import type { LocalizedText } from "@orderloom/schema/language";

export const decideChangeHelp: LocalizedText = {
  zh: `处理订单上待审批的改单申请，例如在审批通过之后接上它。

- 没有待审批的申请时走「没有申请」。
- 申请之后订单的相应内容又变了、或已开始拣货，节点失败，什么也不改。`,
  en: `Settles the open request for a change, for example after an approval.

- Without an open request it leaves by “None open”.
- Where the order changed since, or picking has begun, the node fails and nothing is changed.`,
};
