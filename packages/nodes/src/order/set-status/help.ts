import type { LocalizedText } from "@orderloom/schema/language";

export const setStatusHelp: LocalizedText = {
  zh: `把订单改为另一个状态，并记入订单时间线。

- 只能走状态机允许的变更；不允许时节点失败，可设置「出错时」走错误出口。
- 订单被挂起时，不能进入配货到发货之间的状态。
- 订单已是目标状态时视为完成，不产生变更。
- 取消订单必须写明原因；原因可用 {{ order.字段 }} 或 {{ outputs.节点.字段 }}。`,
  en: `Moves the order to another state and writes it into its timeline.

- Only moves that the state machine allows; others fail the node, and “When it fails” says what follows.
- An order on hold does not move into the states from allocation to shipment.
- An order that is in that state already counts as done; nothing changes.
- Cancelling needs a reason, which may use {{ order.field }} or {{ outputs.node.field }}.`,
};
