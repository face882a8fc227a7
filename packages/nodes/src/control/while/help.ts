import type { LocalizedText } from "@orderloom/schema/language";

export const whileHelp: LocalizedText = {
  zh: `条件成立时反复走一段流程，例如每隔十分钟查询一次，直到对方处理完。

- 「再走一轮」接循环体，循环体的最后一步接回本节点；画布允许这样的回路。
- 条件不成立从「结束」离开；走满「最多轮数」（不超过 1000）仍成立，从「到达上限」离开。
- 循环可以嵌套，也可以放在并行的分支里；轮数各算各的。外层每走一轮，里层重新从第一轮算起。
- outputs.节点.round 是已经走的轮数，从 1 开始。金额比较遇到两种币种按「出错时」处理。`,
  en: `Goes through a part of the flow again and again while a rule holds, say to ask every ten minutes until the other side is done.

- “Again” leads into the round; wire its last step back to this node. The canvas allows that circle.
- It leaves by “Done” when the rule does not hold, and by “Limit” when it still does after that many rounds (1,000 at most).
- Loops may stand inside each other and inside branches; each counts its own rounds, and an inner one starts anew with each round of the outer.
- outputs.node.round is the number of the round, from 1. Amounts of two currencies in the rule fail the step.`,
};
