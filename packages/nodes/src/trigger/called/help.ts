import type { LocalizedText } from "@orderloom/schema/language";

export const calledHelp: LocalizedText = {
  zh: `有了这个触发节点，流程就能被其他流程调用。

- 声明需要的输入；后面的节点用 {{ outputs.本节点.名称 }} 读取。缺少或类型不对时，这次子运行失败。
- 被调用的运行与调用它的运行属于同一张订单。
- 用「返回结果」节点把结果交回去。
- 「并行处理」调用时，每项放在输入 item 里，序号在 index 里。`,
  en: `With this trigger a flow can be called by other flows.

- Declare the inputs it needs; later nodes read them as {{ outputs.thisNode.name }}. A run that is not given one, or one of the wrong type, fails.
- The run is about the same order as the run that calls it.
- The node “Give a result” hands something back.
- Called by “In parallel”, the item stands in the input item and its number in index.`,
};
