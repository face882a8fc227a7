import type { LocalizedText } from "@orderloom/schema/language";
import { EVENT_LABELS } from "@orderloom/schema/order/event";
import { defineNode } from "../../define-node.ts";
import { checkTemplate } from "../../template/check-template.ts";
import { evaluateWaitEvent, resumeWaitEvent } from "./evaluate.ts";
import { waitEventHelp } from "./help.ts";
import { waitEventLabels, waitEventPorts } from "./labels.ts";
import { WaitEventParams } from "./params.ts";

const CAME = { id: "came", label: waitEventPorts.came };
const TIMEOUT = { id: "timeout", label: waitEventPorts.timeout };

export const waitEventDefinition = defineNode({
  type: "control.wait-event",
  version: 1,
  family: "control",
  icon: "wait-event",
  labels: waitEventLabels,
  help: waitEventHelp,
  params: WaitEventParams,
  initial: { of: { type: "order", events: ["OrderDelivered"] }, timeoutMs: null },
  sample: {
    of: { type: "key", key: "{{ order.externalNo }}", names: ["waybill.signed"] },
    timeoutMs: 259_200_000,
  },
  hasInput: true,
  outputs: ({ timeoutMs }) => (timeoutMs === null ? [CAME] : [CAME, TIMEOUT]),
  summary: ({ of }) => (of.type === "order" ? eventWords(of.events) : keyWords(of)),
  effects: [],
  waitsForever: ({ timeoutMs }) => timeoutMs === null,
  check: ({ of }) =>
    of.type === "key" ? checkTemplate(of.key).map((problem) => ({ ...problem, path: "of.key" })) : [],
  evaluate: evaluateWaitEvent,
  resume: resumeWaitEvent,
});

type Of<Type extends WaitEventParams["of"]["type"]> = Extract<WaitEventParams["of"], { type: Type }>;

function eventWords(events: Of<"order">["events"]): LocalizedText {
  return {
    zh: events.map((event) => EVENT_LABELS[event].zh).join("、"),
    en: events.map((event) => EVENT_LABELS[event].en).join(", "),
  };
}

function keyWords({ key, names }: Of<"key">): LocalizedText {
  const [about] = key.split("\n");
  if (names.length === 0) return { zh: `编号 ${about}`, en: `Number ${about}` };
  return { zh: `${names.join("、")} · ${about}`, en: `${names.join(", ")} · ${about}` };
}
