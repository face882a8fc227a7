import type { LocalizedText } from "@orderloom/schema/language";

export const setFieldHelp: LocalizedText = {
  zh: `给订单的一个自定义字段填值，并记入订单时间线。

- 值要符合字段的类型或选项，否则节点失败，可设置「出错时」走错误出口。
- 值为空时清空字段；与原值相同则不产生变更。
- 个人信息字段只能由人填写，这里选不到。`,
  en: `Puts a value into one of the order’s custom fields and writes it into its timeline.

- The value has to be one of the field’s type or options; else the node fails, and “When it fails” says what follows.
- Nothing empties the field; what stands there already changes nothing.
- Personal fields only people fill in; they are not offered here.`,
};
