import type { LocalizedText } from "@orderloom/schema/language";

export const forEachHelp: LocalizedText = {
  zh: `把订单的商品行，或触发数据、前面节点结果里的列表，一项一项处理。

- 「每一项」接循环体，循环体的最后一步接回本节点；一项走完才开始下一项，全部走完从「全部完成」离开。
- 列表在开始时记下，之后订单或前面的结果变了，也按记下的处理。最多 1000 项、128 KB。
- 循环体里用 outputs.节点.item 取当前项（例如 outputs.each.item.sku），index 从 0 开始，count 是总数。
- 空列表直接从「全部完成」离开；找不到列表按「出错时」处理。`,
  en: `Takes the lines of the order, or a list in the trigger’s data or an earlier output, one item after the other.

- “Each item” leads into the round; wire its last step back to this node. The next item begins when the one before is through; after the last it leaves by “Done”.
- The list is noted when the loop begins. What changes later does not change it. 1,000 items and 128 KB at most.
- Inside the round outputs.node.item is the item (say outputs.each.item.sku), index counts from 0, count is how many there are.
- An empty list leaves by “Done” at once. If there is no list at that place the step fails.`,
};
