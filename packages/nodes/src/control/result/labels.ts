import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { ResultParams } from "./params.ts";

export const resultLabels: NodeLabels<keyof ResultParams> = {
  title: { zh: "返回结果", en: "Give a result" },
  description: {
    zh: "结束这条路，把结果交给调用它的流程。",
    en: "Ends here and hands a result to the flow that called.",
  },
  params: {
    values: {
      label: { zh: "结果", en: "Result" },
      help: {
        zh: "名称和值；值可引用前面节点的结果，单独一个引用会保留类型。",
        en: "Names and values; a value may name outputs of earlier nodes, and one name alone keeps its type.",
      },
      example: "ok = {{ outputs.check.ok }}",
    },
  },
};
