import { defineNode } from "../../define-node.ts";
import { evaluateReleaseStock, resumeReleaseStock } from "./evaluate.ts";
import { releaseStockHelp } from "./help.ts";
import { releaseStockLabels, releaseStockPorts } from "./labels.ts";
import { ReleaseStockParams } from "./params.ts";

export const releaseStockDefinition = defineNode({
  type: "stock.release",
  version: 1,
  family: "order",
  icon: "release",
  labels: releaseStockLabels,
  help: releaseStockHelp,
  params: ReleaseStockParams,
  initial: {},
  sample: {},
  hasInput: true,
  outputs: () => [{ id: "done", label: releaseStockPorts.done }],
  summary: () => ({ zh: "还回预占和已配的商品", en: "What is reserved or allocated" }),
  effects: ["stock.act"],
  evaluate: evaluateReleaseStock,
  resume: resumeReleaseStock,
});
