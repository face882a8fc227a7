import type { LocalizedText } from "@orderloom/schema/language";

export const refundStatusHelp: LocalizedText = {
  zh: `把启动这次运行的退款单改为另一个状态，并记入订单时间线。流程要从「申请退款」开始。

- 只能走退款状态机允许的变更；不允许时节点失败，可设置「出错时」走错误出口。
- 已是目标状态时视为完成，不产生变更。
- 「已退款」只用于人工线下打款之后：它同样计入已退金额，超过可退金额会被拒绝。
- 「已拒绝」「已撤回」「已关闭」的退款不会再打款。`,
  en: `Moves the refund that started the run to another state and writes it into the order’s timeline. The flow has to start with “Refund requested”.

- Only moves that the refund’s state machine allows; others fail the node, and “When it fails” says what follows.
- A refund that is in that state already counts as done; nothing changes.
- “Refunded” is for a refund that a person paid by hand. It counts as paid back too, and is refused beyond what may be refunded.
- A refund that is rejected, withdrawn or closed is never paid.`,
};
