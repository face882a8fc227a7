import { defineNode } from "../../define-node.ts";
import { fromWarehouse } from "../stock-words.ts";
import { evaluateCheckStock, resumeCheckStock } from "./evaluate.ts";
import { checkStockHelp } from "./help.ts";
import { checkStockLabels, checkStockPorts } from "./labels.ts";
import { CheckStockParams } from "./params.ts";

export const checkStockDefinition = defineNode({
  type: "stock.check",
  version: 1,
  family: "order",
  icon: "stock",
  labels: checkStockLabels,
  help: checkStockHelp,
  params: CheckStockParams,
  initial: { warehouse: "", useBuffer: false },
  sample: { warehouse: "SH01", useBuffer: false },
  hasInput: true,
  outputs: () => [
    { id: "enough", label: checkStockPorts.enough },
    { id: "short", label: checkStockPorts.short, warnsOpen: true },
  ],
  summary: ({ warehouse }) => fromWarehouse(warehouse),
  effects: ["stock.act"],
  reads: () => ["lines"],
  evaluate: evaluateCheckStock,
  resume: resumeCheckStock,
});
