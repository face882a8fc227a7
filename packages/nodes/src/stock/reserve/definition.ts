import { defineNode } from "../../define-node.ts";
import { undoTaking } from "../stock-answer.ts";
import { fromWarehouse } from "../stock-words.ts";
import { evaluateReserveStock, resumeReserveStock } from "./evaluate.ts";
import { reserveStockHelp } from "./help.ts";
import { reserveStockLabels, reserveStockPorts } from "./labels.ts";
import { ReserveStockParams } from "./params.ts";

export const reserveStockDefinition = defineNode({
  type: "stock.reserve",
  version: 1,
  family: "order",
  icon: "reserve",
  labels: reserveStockLabels,
  help: reserveStockHelp,
  params: ReserveStockParams,
  initial: { purpose: "unpaid", keepMs: null, partial: false, warehouse: "", useBuffer: false, undo: true },
  sample: { purpose: "unpaid", keepMs: 1_800_000, partial: true, warehouse: "SH01", useBuffer: false, undo: true },
  hasInput: true,
  outputs: ({ partial }) => [
    { id: "reserved", label: reserveStockPorts.reserved },
    ...(partial ? [{ id: "partial", label: reserveStockPorts.partial, warnsOpen: true } as const] : []),
    { id: "short", label: reserveStockPorts.short, warnsOpen: true },
    { id: "capped", label: reserveStockPorts.capped, warnsOpen: true },
  ],
  summary: ({ partial, warehouse }) => {
    const from = fromWarehouse(warehouse);
    return partial
      ? { zh: `有多少留多少，${from.zh}`, en: `What there is, ${from.en}` }
      : { zh: `全部留住，${from.zh}`, en: `All of it, ${from.en}` };
  },
  effects: ["stock.act"],
  reads: () => ["lines"],
  evaluate: evaluateReserveStock,
  resume: resumeReserveStock,
  undo: ({ undo }) => (undo ? undoTaking : null),
});
