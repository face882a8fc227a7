import type { LocalizedText } from "@orderloom/schema/language";

export const splitHelp: LocalizedText = {
  zh: `同时开始几条分支：比如一边配货、一边做风控，互不等待。

- 每条分支都要接上下一步。
- 分支之后接「汇合」可以等齐再继续；不汇合也可以，各走各的，全部走完运行才结束。
- 一个汇合只对应一个并行；分支里可以再并行，里面的先汇合。
- 同一个订单上的改动仍然一个接一个地做，不会互相覆盖。`,
  en: `Begins several branches at once, say picking and a risk check, that do not wait for each other.

- Every branch leads somewhere.
- A join after them waits for the branches. Without one each goes its own way, and the run ends with the last.
- A join belongs to one split. A branch may split again; what is inside is joined first.
- Changes to the order are still made one after the other and never overwrite each other.`,
};
