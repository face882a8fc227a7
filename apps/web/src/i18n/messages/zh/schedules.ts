export const schedules = {
  title: "定时",
  toFlows: "全部流程",
  columns: { flow: "流程", when: "什么时候", next: "下次", last: "上次", runs: "上次启动" },
  never: "还没触发过",
  paused: "流程已暂停",
  noNext: "不会再触发",
  emptyTitle: "让流程到点自己跑",
  emptyText:
    "在流程里放一个「定时」触发节点，选好时间和时区，发布后就会出现在这里。比如每天 9 点催办积压超过一天的待审订单。",
};
