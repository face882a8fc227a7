import { defineNode } from "../../define-node.ts";
import { evaluateMoveStock, resumeMoveStock } from "./evaluate.ts";
import { moveStockHelp } from "./help.ts";
import { HELD_ACT_LABELS, moveStockLabels, moveStockPorts } from "./labels.ts";
import { MoveStockParams } from "./params.ts";

export const moveStockDefinition = defineNode({
  type: "stock.move",
  version: 1,
  family: "order",
  icon: "allocate",
  labels: moveStockLabels,
  help: moveStockHelp,
  params: MoveStockParams,
  initial: { act: "freeze" },
  sample: { act: "ship" },
  hasInput: true,
  outputs: () => [
    { id: "done", label: moveStockPorts.done },
    { id: "none", label: moveStockPorts.none },
  ],
  summary: ({ act }) => HELD_ACT_LABELS[act],
  effects: ["stock.act"],
  evaluate: evaluateMoveStock,
  resume: resumeMoveStock,
});
