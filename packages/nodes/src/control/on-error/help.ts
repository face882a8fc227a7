import type { LocalizedText } from "@orderloom/schema/language";

export const onErrorHelp: LocalizedText = {
  zh: `整个流程的出错处理：某一步失败、且它的「出错时」是停止，运行就不再停下，而是从这里继续一次。

- 一个流程最多一个，没有入口，也不会自己启动运行。
- 转到这里时，其他分支立即结束：正在等的审批、还没发出的调用会撤回。
- outputs.节点.code 是错误代码，params 是细节，node 是出错的节点，可以用来发通知、挂起订单或转人工。
- 这条路走完，运行算完成；如果这里又失败，运行失败，保留第一次的错误，并撤销已完成的步骤。`,
  en: `Handles failures of the whole flow: when a step fails and its “When it fails” says stop, the run goes on here, once, instead of stopping.

- A flow has one at most. It has no input and starts no runs by itself.
- The other branches end at that moment: approvals they wait for and calls not yet made are taken back.
- outputs.node.code is the error code, params its details, node where it happened: enough to notify somebody or to hold the order.
- When this way is through the run is done. If it fails as well, the run fails with the first failure kept, and what was done is undone.`,
};
