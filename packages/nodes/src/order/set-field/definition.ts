import type { ParamProblem } from "@orderloom/schema/graph/node";
import { parseCustomPath } from "@orderloom/schema/order/custom-value";
import { defineNode } from "../../define-node.ts";
import { checkTemplate } from "../../template/check-template.ts";
import { evaluateSetField } from "./evaluate.ts";
import { setFieldHelp } from "./help.ts";
import { setFieldLabels, setFieldPorts } from "./labels.ts";
import { SetFieldParams } from "./params.ts";

export const setFieldDefinition = defineNode({
  type: "order.set-field",
  version: 1,
  family: "order",
  icon: "status",
  labels: setFieldLabels,
  help: setFieldHelp,
  params: SetFieldParams,
  initial: { path: "", value: "" },
  sample: { path: "custom.text.tableNo", value: "A12" },
  hasInput: true,
  outputs: () => [{ id: "done", label: setFieldPorts.done }],
  summary: ({ path, value }) => {
    const key = parseCustomPath(path)?.key ?? "…";
    return { zh: `${key} = ${value}`, en: `${key} = ${value}` };
  },
  effects: ["order.set_field"],
  check: checkSetField,
  evaluate: evaluateSetField,
});

function checkSetField({ path, value }: SetFieldParams): readonly ParamProblem[] {
  const kind = parseCustomPath(path)?.kind;
  const problems = checkTemplate(value).map((problem) => ({ ...problem, path: "value" }));
  if (kind !== undefined && kind !== "given") return problems;
  return [{ code: "field_unknown", params: { field: path }, path: "path" }, ...problems];
}
