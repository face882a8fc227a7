import type { LocalizedText } from "@orderloom/schema/language";

export const waitEventHelp: LocalizedText = {
  zh: `让运行停在这里，直到事情发生。

- 「这张订单的事件」：例如等「订单签收」。运行开始之后已经发生过的也算，不会错过。
- 「某个编号的事件」：等仓库、物流或其他系统用接口 POST /v1/events 报来的业务事件（type 为 BusinessEvent），按编号对上；运行开始之后、走到这一步之前到的也算。
- 只认同一个店铺的事件；没有写店铺的事件对所有店铺有效。
- 同一个节点走第二遍时，等的是下一个事件，不会把同一个算两次。
- 设了「最多等多久」才有「超时」出口；事件和超时谁先到算谁。`,
  en: `The run rests here until something happens.

- “This order”: wait for “Order delivered”, for example. What has happened since the run began counts too, so nothing is missed.
- “A number”: wait for what a warehouse, a carrier or any other system reports to POST /v1/events (type BusinessEvent), matched by the number. What came after the run began and before it got here counts too.
- Only events of the same shop count; an event without a shop counts for all.
- A second visit of the same node waits for the next event: none counts twice.
- With a time limit there is a port “Timed out”; whichever comes first wins.`,
};
