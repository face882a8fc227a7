import type { NodeLabels } from "@orderloom/schema/graph/node";
import { forEachLabels } from "../for-each/labels.ts";
import { subFlowLabels } from "../sub-flow/labels.ts";
import type { ForEachParallelParams } from "./params.ts";

export const forEachParallelLabels: NodeLabels<keyof ForEachParallelParams> = {
  title: { zh: "并行处理每一项", en: "Each in parallel" },
  description: {
    zh: "为列表里的每一项运行一次另一个流程，全部结束后继续。",
    en: "Runs another flow for each item of a list and goes on when all have ended.",
  },
  params: { ...forEachLabels.params, ...subFlowLabels.params },
};

export const forEachParallelPorts = {
  done: { zh: "全部成功", en: "All succeeded" },
  some_failed: { zh: "有失败", en: "Some failed" },
} as const;
