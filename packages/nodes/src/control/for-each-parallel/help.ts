import type { LocalizedText } from "@orderloom/schema/language";

export const forEachParallelHelp: LocalizedText = {
  zh: `把列表里的每一项交给另一个流程处理，同时进行最多 100 个，全部结束后继续。

- 被调用的流程在「被其他流程调用」里声明 item（json）和 index（number），就能读到这一项和它的序号（从 0 起）；「输入」里的其他值每项都一样。
- 一项失败不影响其他项；有失败时走「有失败」。{{ outputs.本节点.failed }} 是失败个数，failures 列出前 100 个（序号、运行、原因）。
- 最多 10000 项。列表为空时直接走「全部成功」。
- 同一张订单的子运行会轮流推进，等外部系统的时候是同时等。
- 要一项做完再做下一项，用「逐项循环」。`,
  en: `Hands each item of a list to another flow, up to 100 at a time, and goes on when all have ended.

- The called flow declares item (json) and index (number) in “Called by a flow” to read the item and its number, from 0; other inputs are the same for all.
- An item that fails does not touch the others; with any failed it leaves by “Some failed”. {{ outputs.thisNode.failed }} counts them, failures lists the first 100 with number, run and reason.
- 10,000 items at most. An empty list leaves by “All succeeded” at once.
- Runs about the same order take turns; what they wait for outside is waited for together.
- To finish one item before the next begins, use the loop over items instead.`,
};
