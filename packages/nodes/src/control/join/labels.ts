import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { JoinParams } from "./params.ts";

export const joinLabels: NodeLabels<keyof JoinParams> = {
  title: { zh: "汇合", en: "Join" },
  description: { zh: "等并行的分支到齐，再继续走一条路。", en: "Waits for the branches of a split and goes on once." },
  params: {
    mode: {
      label: { zh: "等待", en: "Wait for" },
      help: {
        zh: "已经结束、来不了的分支不会被等待。",
        en: "A branch that has ended otherwise is never waited for.",
      },
      options: {
        started: { zh: "所有还能到的分支", en: "all that can still come" },
        all: { zh: "全部分支，少一条都不行", en: "all, none may be missing" },
        any: { zh: "任意一条", en: "the first" },
        count: { zh: "指定条数", en: "a number of them" },
      },
    },
    count: {
      label: { zh: "条数", en: "How many" },
      help: { zh: "选「指定条数」时有效。", en: "Counts where a number of branches is waited for." },
      example: "2",
    },
    rest: {
      label: { zh: "其余分支", en: "The other branches" },
      help: {
        zh: "停止时，它们正在等的审批和还没发出的调用会撤回。",
        en: "When they are stopped, approvals they wait for and calls not yet made are taken back.",
      },
      options: {
        absorb: { zh: "继续走，到这里为止", en: "go on and end here" },
        stop: { zh: "立即停止", en: "are stopped" },
      },
    },
  },
};

export const joinPorts = {
  joined: { zh: "已汇合", en: "Joined" },
  missed: { zh: "等不齐", en: "Missed" },
} as const;

/** What a join waits for, on its card. */
export const joinSummaries = {
  started: { zh: "等所有还能到的分支", en: "All that can still come" },
  all: { zh: "等全部分支", en: "All branches" },
  any: { zh: "等任意一条分支", en: "The first branch" },
} as const;
