import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { SplitParams } from "./params.ts";

export const splitLabels: NodeLabels<keyof SplitParams> = {
  title: { zh: "并行", en: "Split" },
  description: {
    zh: "同时走几条分支，之后可以用「汇合」等齐。",
    en: "Takes several branches at once; a join can wait for them.",
  },
  params: {
    branches: {
      label: { zh: "分支", en: "Branches" },
      help: {
        zh: "每条分支一个出口，按顺序对应；删除中间一条时，后面的连线会前移。",
        en: "Each branch is a port, by its place. Removing one moves those after it.",
      },
      example: "配货, 风控",
    },
  },
};
