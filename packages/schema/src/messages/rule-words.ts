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
