import type { LocalizedText } from "@orderloom/schema/language";

export const joinHelp: LocalizedText = {
  zh: `把一个「并行」的分支重新合成一条路。

- 「所有还能到的分支」：等到没有别的分支能来为止，从「已汇合」离开。
- 「全部分支」和「指定条数」：凑齐了从「已汇合」离开；一旦凑不齐（有分支提前结束、走了别的路、出错），立刻从「等不齐」离开。
- 「任意一条」：最先到的那条继续。
- 不会无限等待：来不了的分支不等。先走之后，晚到的分支到此为止；也可以选择立即停止其余分支。
- 后面用 outputs.节点.came 查看到了哪些分支，missing 是没到的。`,
  en: `Makes one way again of the branches of a split.

- “All that can still come” waits until no other branch can, and leaves by “Joined”.
- “All” and “a number of them” leave by “Joined” when enough have come, and by “Missed” as soon as that can no longer be: a branch ended early, went elsewhere or failed.
- “The first” lets the first branch go on.
- It never waits in vain: who cannot come is not waited for. Branches that come later end here, or are stopped at once if you choose so.
- Later nodes read outputs.node.came, and outputs.node.missing for those that did not come.`,
};
