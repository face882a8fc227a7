import type { LocalizedText } from "../language.ts";

/** What is wrong with a clause of a rule, by the `problem` param of `rule_invalid`. */
export const RULE_PROBLEM_LABELS = {
  shape: { zh: "条件的写法有误", en: "a clause is not written as one operation" },
  operation: { zh: "不支持的运算", en: "an operation that is not supported" },
  operands: { zh: "运算的参数个数不对", en: "an operation has too few or too many values" },
  empty: { zh: "有条件没有填完", en: "a clause is still empty" },
  var: { zh: "字段引用有误", en: "a field is not named properly" },
  field: { zh: "引用了不存在的字段", en: "a field that does not exist" },
  money: { zh: "金额或币种有误", en: "an amount or its currency is wrong" },
  choice: { zh: "不在可选范围内的值", en: "a value that the field never has" },
  result: { zh: "规则的结果必须是“是”或“否”", en: "the rule must come to yes or no" },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** What is wrong with a decision table, by the `problem` param of `table_invalid`. */
export const TABLE_PROBLEM_LABELS = {
  column: {
    zh: "条件列引用了不存在或不能判断的字段",
    en: "a column names a field that is not there or cannot be judged",
  },
  currency: { zh: "金额列没有注明币种", en: "a column of amounts states no currency" },
  cell: { zh: "看不懂的条件", en: "a condition that cannot be read" },
  result: { zh: "结果与该列的类型不符", en: "a value that is not of its column’s kind" },
  way: { zh: "去向不存在", en: "a way that does not exist" },
  name: { zh: "结果名重复或被占用", en: "a name of a value that is used twice or taken" },
  collect_ways: { zh: "取全部时只能有一个去向", en: "a table that collects all rows has one way only" },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** The kinds of values that rules compare, by the `left` and `right` params of `rule_type`. */
export const RULE_KIND_LABELS = {
  text: { zh: "文本", en: "text" },
  number: { zh: "数字", en: "a number" },
  money: { zh: "金额", en: "an amount" },
  boolean: { zh: "是/否", en: "yes or no" },
  moment: { zh: "时间", en: "a time" },
  choice: { zh: "选项", en: "a choice" },
  tags: { zh: "标签", en: "tags" },
  list: { zh: "列表", en: "a list" },
  null: { zh: "空值", en: "nothing" },
  unknown: { zh: "未知", en: "something unknown" },
} as const satisfies Readonly<Record<string, LocalizedText>>;
