import type { LocalizedText } from "@orderloom/schema/language";

export const manualHelp: LocalizedText = {
  zh: `不等事件，由人或程序启动。发布后生效。

- 在流程页点「运行」，或在订单页点「运行流程」；程序用接口 \`POST /api/v1/flows/{flowId}/runs\`，命令行用 \`orderloom run start\`。
- 启动时填写声明的输入；后面的节点用 {{ outputs.本节点.名称 }} 读取。缺少或类型不对的启动请求会被拒绝，不产生运行。
- 「不针对订单」时，后面不能接修改订单的节点。「可以指定订单」而没有指定时，修改订单的节点会失败，可以先用条件分开。
- 接口带同一个幂等键重复请求，得到的是同一次运行。
- 流程暂停时照样可以启动，运行会等到流程恢复。`,
  en: `Waits for no event: a person or a program starts it. It takes effect once published.

- Press “Run” on the flow's page, or “Run a flow” on an order's. Programs use \`POST /api/v1/flows/{flowId}/runs\`, the command line \`orderloom run start\`.
- The declared inputs are given with it; later nodes read them as {{ outputs.thisNode.name }}. A start that lacks one, or gives another type, is refused and makes no run.
- With “has none”, nodes that change an order cannot follow. With “may have an order” they fail where none was named: part the ways with a condition first.
- Asked twice under one idempotency key, the API answers with the same run.
- A paused flow can be started too; the run waits until it is resumed.`,
};
