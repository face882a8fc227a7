import type { ParamProblem } from "@orderloom/schema/graph/node";
import { defineNode } from "../../define-node.ts";
import { checkTemplate } from "../../template/check-template.ts";
import { evaluateAskLines, resumeAskLines } from "./evaluate.ts";
import { askLinesHelp } from "./help.ts";
import { askLinesLabels, askLinesPorts } from "./labels.ts";
import { AskLinesParams } from "./params.ts";

export const askLinesDefinition = defineNode({
  type: "order.ask-lines",
  version: 1,
  family: "order",
  icon: "status",
  labels: askLinesLabels,
  help: askLinesHelp,
  params: AskLinesParams,
  initial: { change: "add", sku: "", name: "", quantity: 1, unitPrice: 0, gift: false, reason: "" },
  sample: { change: "add", sku: "GIFT-01", name: "毛巾", quantity: 1, unitPrice: 0, gift: true, reason: "满赠" },
  hasInput: true,
  outputs: () => [
    { id: "asked", label: askLinesPorts.asked },
    { id: "refused", label: askLinesPorts.refused, warnsOpen: true },
  ],
  summary: ({ change, sku, quantity }) => {
    const { zh, en } = askLinesLabels.params.change.options?.[change] ?? { zh: "", en: "" };
    const count = change === "remove" ? "" : ` × ${quantity}`;
    return { zh: `${zh} ${sku}${count}`, en: `${en}: ${sku}${count}` };
  },
  effects: ["order.act"],
  reads: () => ["lines"],
  check: ({ sku, name }) => [...problems(sku, "sku"), ...problems(name, "name")],
  evaluate: evaluateAskLines,
  resume: resumeAskLines,
});

function problems(text: string, path: string): readonly ParamProblem[] {
  return checkTemplate(text).map((problem) => ({ ...problem, path }));
}
