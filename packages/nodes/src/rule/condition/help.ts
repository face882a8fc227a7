import type { LocalizedText } from "@orderloom/schema/language";

export const conditionHelp: LocalizedText = {
  zh: `用可视化的「且 / 或」条件判断订单，满足走「是」，不满足走「否」。

- 金额按最小货币单位精确比较，并须注明币种。订单是其他币种时不作换算，从「其他币种」离开；若其余条件已能得出结论，则直接按结论走。
- 字段没有值时，大于、小于、包含等比较一律为「否」；可用「为空 / 不为空」单独判断。
- 也可读取前面节点的结果（outputs.节点.字段）和触发数据（trigger.字段）。
- 运行记录会指出是哪一条条件起了决定作用。`,
  en: `Judges the order by clauses joined with and / or. It leaves by “Yes” when they hold, by “No” when they do not.

- Amounts are compared exactly and state their currency. An order in another currency is not converted: it leaves by “Other currency”, unless the other clauses settle the answer anyway.
- A field without a value is neither more nor less than anything and contains nothing; ask for “is empty” to test it.
- Outputs of earlier nodes (outputs.node.field) and the trigger’s data (trigger.field) can be read too.
- The run’s trace names the clause that decided.`,
};
