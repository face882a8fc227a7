import type { NodeLabels } from "@orderloom/schema/graph/node";
import { INPUT_TYPE_LABELS } from "../input-type-labels.ts";
import type { ManualParams } from "./params.ts";

export const manualLabels: NodeLabels<keyof ManualParams> = {
  title: { zh: "手动启动", en: "Started by hand" },
  description: {
    zh: "由人点击「运行」、由接口或命令行启动。",
    en: "Somebody starts it with a button, or a program through the API.",
  },
  params: {
    inputs: {
      label: { zh: "输入", en: "Inputs" },
      help: {
        zh: "启动时要填写的内容；名称用英文，后面的节点按名称读取。",
        en: "What has to be given to start it. Later nodes read each by its name.",
      },
      example: "sku = text",
      options: INPUT_TYPE_LABELS,
    },
    order: {
      label: { zh: "订单", en: "Order" },
      options: {
        required: { zh: "必须指定一张订单", en: "Needs an order" },
        optional: { zh: "可以指定订单", en: "May have an order" },
        none: { zh: "不针对订单", en: "Has none" },
      },
    },
  },
};

export const manualPorts = { out: { zh: "开始", en: "Start" } } as const;
