import type { Port } from "@orderloom/schema/graph/node";
import { defineNode } from "../../define-node.ts";
import { checkRule } from "../check-rule.ts";
import { clauseSentence } from "../clause-sentence.ts";
import { ruleSentence } from "../rule-sentence.ts";
import { evaluateCondition, hasCurrencyPort } from "./evaluate.ts";
import { conditionHelp } from "./help.ts";
import { conditionLabels, conditionPorts } from "./labels.ts";
import { ConditionParams } from "./params.ts";

const YES_NO: readonly Port[] = [
  { id: "yes", label: conditionPorts.yes },
  { id: "no", label: conditionPorts.no },
];
const OTHER_CURRENCY: Port = { id: "other_currency", label: conditionPorts.other_currency };

export const conditionDefinition = defineNode({
  type: "rule.condition",
  version: 1,
  family: "rule",
  icon: "condition",
  labels: conditionLabels,
  help: conditionHelp,
  params: ConditionParams,
  initial: { rule: { and: [{ "==": [{ var: "order.complete" }, true] }] } },
  sample: {
    rule: {
      and: [
        { ">=": [{ var: "order.payable" }, { money: [100_000, "CNY"] }] },
        { "==": [{ var: "order.complete" }, true] },
      ],
    },
  },
  hasInput: true,
  outputs: (params) => (hasCurrencyPort(params) ? [...YES_NO, OTHER_CURRENCY] : YES_NO),
  summary: ({ rule }) => ruleSentence(rule),
  clause: ({ rule }, clause) => clauseSentence(rule, clause),
  effects: [],
  check: ({ rule }) => checkRule(rule).map((problem) => ({ ...problem, path: "rule" })),
  evaluate: evaluateCondition,
});
