import type { NodeLabels } from "@orderloom/schema/graph/node";

export const onErrorLabels: NodeLabels<never> = {
  title: { zh: "流程出错时", en: "On error" },
  description: { zh: "任何一步让运行停下时，改从这里继续。", en: "Where a run goes on that a failed step would stop." },
  params: {},
};

export const onErrorPorts = { out: { zh: "处理", en: "Handle" } } as const;
