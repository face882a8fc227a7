import type { LocalizedText } from "@orderloom/schema/language";

export const subFlowHelp: LocalizedText = {
  zh: `把另一个流程当作一步来用，等它结束再继续；两边的运行页可以互相打开。

- 子运行与这次运行属于同一张订单，用它开始时已发布的版本。
- 它用「返回结果」给出的内容，在这里是 {{ outputs.本节点.名称 }}。
- 子运行失败或被取消，这一步就按「出错时」处理；取消这次运行，子运行也会取消。
- 流程可以层层调用，最多 8 层。`,
  en: `Uses another flow as one step and goes on when it has ended; the pages of both runs lead to each other.

- Its run is about the same order and takes the version that is published when it starts.
- What it gives with “Give a result” is {{ outputs.thisNode.name }} here.
- A run that fails or is cancelled fails this step; cancelling this run cancels it too.
- Flows may call flows, eight deep at most.`,
};
