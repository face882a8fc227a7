import { defineNode } from "../../define-node.ts";
import { checkRule } from "../../rule/check-rule.ts";
import { clauseSentence } from "../../rule/clause-sentence.ts";
import { ruleSentence } from "../../rule/rule-sentence.ts";
import { evaluateWhile } from "./evaluate.ts";
import { whileHelp } from "./help.ts";
import { whileLabels, whilePorts } from "./labels.ts";
import { WhileParams } from "./params.ts";

export const whileDefinition = defineNode({
  type: "control.while",
  version: 1,
  family: "control",
  icon: "while",
  labels: whileLabels,
  help: whileHelp,
  params: WhileParams,
  initial: { rule: { and: [{ "==": [{ var: "order.complete" }, false] }] }, limit: 10 },
  sample: { rule: { "!=": [{ var: "outputs.query.state" }, "done"] }, limit: 10 },
  hasInput: true,
  loops: ["again"],
  outputs: () => [
    { id: "again", label: whilePorts.again },
    { id: "done", label: whilePorts.done },
    { id: "limit", label: whilePorts.limit, warnsOpen: true },
  ],
  summary: ({ rule, limit }) => {
    const { zh, en } = ruleSentence(rule);
    return { zh: `${zh}（最多 ${limit} 轮）`, en: `${en} (${limit} rounds at most)` };
  },
  clause: ({ rule }, clause) => clauseSentence(rule, clause),
  effects: [],
  check: ({ rule }) => checkRule(rule).map((problem) => ({ ...problem, path: "rule" })),
  evaluate: evaluateWhile,
});
