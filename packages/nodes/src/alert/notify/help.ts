import type { LocalizedText } from "@orderloom/schema/language";

export const notifyHelp: LocalizedText = {
  zh: `给一个角色或一个人发通知：进入对方的通知列表；选了邮件连接时再发一封邮件。

- 节点发出通知后立即继续，不等对方阅读，邮件发送失败也不影响流程。
- 标题和内容分中英文填写，每个人按自己的语言收到。
- 可用 {{ order.字段 }}、{{ outputs.节点.字段 }}；数据里的 {{ }} 只当普通文字。
- 金额写作 1200.00 CNY；只要数字时用 {{ order.payable | amount }}。`,
  en: `Sends a notice to a role or a person: it stands in their notification list, and with a mail connection goes out as mail too.

- The node goes on at once. It does not wait for readers, and a mail that cannot be sent does not stop the flow.
- Title and text are written in Chinese and in English; everybody gets their own language.
- {{ order.field }} and {{ outputs.node.field }} may be used; braces inside data stay plain text.
- Amounts read 1200.00 CNY; {{ order.payable | amount }} leaves the number alone.`,
};
