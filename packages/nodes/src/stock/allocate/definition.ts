import { defineNode } from "../../define-node.ts";
import { undoTaking } from "../stock-answer.ts";
import { fromWarehouse } from "../stock-words.ts";
import { evaluateAllocateStock, resumeAllocateStock } from "./evaluate.ts";
import { allocateStockHelp } from "./help.ts";
import { allocateStockLabels, allocateStockPorts } from "./labels.ts";
import { AllocateStockParams } from "./params.ts";

export const allocateStockDefinition = defineNode({
  type: "stock.allocate",
  version: 1,
  family: "order",
  icon: "allocate",
  labels: allocateStockLabels,
  help: allocateStockHelp,
  params: AllocateStockParams,
  initial: { again: true, warehouse: "", useBuffer: false, undo: true },
  sample: { again: true, warehouse: "", useBuffer: false, undo: true },
  hasInput: true,
  outputs: ({ again }) => [
    { id: "allocated", label: allocateStockPorts.allocated },
    again
      ? { id: "short", label: allocateStockPorts.short, warnsOpen: true }
      : { id: "expired", label: allocateStockPorts.expired, warnsOpen: true },
  ],
  summary: ({ again, warehouse }) => {
    if (!again) return { zh: "只配已预占的", en: "Only what is reserved" };
    const from = fromWarehouse(warehouse);
    return { zh: `已预占的，或重新占用，${from.zh}`, en: `What is reserved, or anew, ${from.en}` };
  },
  effects: ["stock.act"],
  reads: () => ["lines"],
  evaluate: evaluateAllocateStock,
  resume: resumeAllocateStock,
  undo: ({ undo }) => (undo ? undoTaking : null),
});
