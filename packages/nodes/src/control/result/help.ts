import type { LocalizedText } from "@orderloom/schema/language";

export const resultHelp: LocalizedText = {
  zh: `在被调用的流程里用：这条路到此结束，结果交给调用它的流程。

- 调用方用 {{ outputs.子流程节点.名称 }} 读取。
- 值里写 {{ outputs.节点.字段 }}、{{ order.字段 }}；只写一个引用时保留数字、列表等类型。
- 流程有几条路时，最后走到的「返回结果」算数。
- 不是被调用的运行，结果只留在运行记录里。`,
  en: `For flows that are called: this way ends here, and the result goes to the flow that called.

- The caller reads it as {{ outputs.subFlowNode.name }}.
- Values may be {{ outputs.node.field }} or {{ order.field }}; one such name alone keeps its type, a number or a list.
- Where a flow has several ways, the result that was given last counts.
- In a run that nobody called, the result just stays in its record.`,
};
