import type { LocalizedText } from "@orderloom/schema/language";

export const tableHelp: LocalizedText = {
  zh: `一行一条规则：各列条件都满足时该行命中，给出这一行的结果，并从这一行的去向离开；没有命中则走「无匹配」。

- 条件写法：空白或 \`-\` 表示不限；多个值用逗号分开；前面加 \`!\` 表示排除。
- 数字与金额：\`>2\`、\`>=99.99\`、\`10..20\`（含两端）、\`[10..20)\`（不含右端）。金额按元填写，须注明币种；其他币种的订单走「其他币种」。
- 文本：\`*乌鲁木齐*\` 包含、\`新*\` 开头、\`*县\` 结尾；含逗号的文字加英文引号。是/否列填「是」「否」。
- 命中方式：取第一行；只允许一行（两行同时命中即出错）；取全部（结果是列表 rows）。
- 结果供后面的节点读取：outputs.本节点.结果名；运行记录会指出命中的是第几行。`,
  en: `A row is a rule: when all its conditions hold it gives its values, and the run leaves by its way; when none holds, by “No row”.

- Conditions: empty or \`-\` is anything; several values are parted by commas; \`!\` before them excludes them.
- Numbers and amounts: \`>2\`, \`>=99.99\`, \`10..20\` (both ends), \`[10..20)\` (without the right one). Amounts are in whole units of a stated currency; orders in another leave by “Other currency”.
- Texts: \`*part*\` contains, \`start*\`, \`*end\`; quotes around a text with commas. Yes-or-no columns take yes and no.
- Which row counts: the first; only one (two at once is a failure); or all (a list, \`rows\`).
- Later nodes read the values as outputs.node.name; the trace names the row that decided.`,
};
