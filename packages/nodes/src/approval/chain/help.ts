import type { LocalizedText } from "@orderloom/schema/language";

export const approvalChainHelp: LocalizedText = {
  zh: `把订单交给审批链上的人，等到有人决定后从「通过」或「驳回」继续。

- 等待不占资源，可以等几天；期间订单可照常被其他流程处理。
- 谁能审批在决定那一刻校验；发起人不能独自审批自己的申请，同一人不能审两级。
- 审批链可以按金额分档：金额低的自动通过，金额高的多审一级。档位按节点上选定的金额判断。
- 审批结果可在后面的节点中引用：outputs.节点.decision、decidedBy、comment。
- 标题可以使用订单和退款字段，例如 {{ order.orderNo }}、{{ order.payable }}、{{ trigger.refund.amount }}。`,
  en: `Gives the order to the people of an approval chain and goes on by “Approved” or “Rejected” once they decided.

- Waiting costs nothing and may take days; other flows handle the order meanwhile.
- Who may decide is checked at the moment of the decision; whoever asked does not decide alone, and nobody fills two levels.
- A chain may have amount tiers: small amounts pass by themselves, large ones take one level more. They measure the amount chosen on the node.
- Later nodes can use the result: outputs.node.decision, decidedBy, comment.
- The title may use fields of the order and the refund, such as {{ order.orderNo }}, {{ order.payable }} and {{ trigger.refund.amount }}.`,
};
