import type { Port } from "@orderloom/schema/graph/node";
import type { LocalizedText } from "@orderloom/schema/language";
import { defineNode } from "../../define-node.ts";
import { evaluateJoin } from "./evaluate.ts";
import { joinHelp } from "./help.ts";
import { joinLabels, joinPorts, joinSummaries } from "./labels.ts";
import { JoinParams } from "./params.ts";

const JOINED: Port = { id: "joined", label: joinPorts.joined };
const MISSED: Port = { id: "missed", label: joinPorts.missed, warnsOpen: true };

export const joinDefinition = defineNode({
  type: "control.join",
  version: 1,
  family: "control",
  icon: "join",
  labels: joinLabels,
  help: joinHelp,
  params: JoinParams,
  initial: { mode: "started" },
  sample: { mode: "count", count: 2, rest: "stop" },
  hasInput: true,
  joins: true,
  joinNeeds: ({ mode, count }) => (mode === "count" ? count : mode === "all" ? "all" : null),
  outputs: ({ mode }) => (mode === "all" || mode === "count" ? [JOINED, MISSED] : [JOINED]),
  summary: summaryOf,
  effects: [],
  evaluate: evaluateJoin,
});

function summaryOf({ mode, count }: JoinParams): LocalizedText {
  return mode === "count" ? { zh: `等 ${count} 条分支`, en: `${count} branches` } : joinSummaries[mode];
}
