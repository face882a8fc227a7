import { assertNever } from "@orderloom/schema/error";
import type { LocalizedText } from "@orderloom/schema/language";
import { defineNode } from "../../define-node.ts";
import { checkMoment } from "./check-moment.ts";
import { evaluateWait, resumeWait } from "./evaluate.ts";
import { waitHelp } from "./help.ts";
import { waitLabels, waitPorts } from "./labels.ts";
import { WaitParams } from "./params.ts";

export const waitDefinition = defineNode({
  type: "control.wait",
  version: 1,
  family: "control",
  icon: "wait",
  labels: waitLabels,
  help: waitHelp,
  params: WaitParams,
  initial: { until: { type: "duration", durationMs: 3_600_000 }, inWorkTime: false },
  sample: { until: { type: "workhours", hours: 4 }, inWorkTime: false },
  hasInput: true,
  outputs: () => [{ id: "done", label: waitPorts.done }],
  summary: ({ until, inWorkTime }) => {
    const words = untilWords(until);
    return inWorkTime ? { zh: `${words.zh}，顺延到工作时间`, en: `${words.en}, in working hours` } : words;
  },
  effects: [],
  calendar: ({ until, inWorkTime, calendarId }) =>
    inWorkTime || until.type === "workhours" || until.type === "workdays" ? calendarId : null,
  check: ({ until }) => checkMoment(until),
  evaluate: evaluateWait,
  resume: resumeWait,
});

function untilWords(until: WaitParams["until"]): LocalizedText {
  switch (until.type) {
    case "duration":
      return durationWords(until.durationMs);
    case "workhours":
      return { zh: `${until.hours} 个工作小时`, en: `${until.hours} working hours` };
    case "workdays":
      return { zh: `${until.days} 个工作日`, en: `${until.days} working days` };
    case "path":
      return { zh: `等到 ${until.path}`, en: `Until ${until.path}` };
    case "at":
      return { zh: `等到 ${until.at}`, en: `Until ${until.at}` };
    default:
      return assertNever(until);
  }
}

const UNITS: readonly (readonly [number, LocalizedText])[] = [
  [86_400_000, { zh: "天", en: "days" }],
  [3_600_000, { zh: "小时", en: "hours" }],
  [60_000, { zh: "分钟", en: "minutes" }],
];

function durationWords(ms: number): LocalizedText {
  const [unitMs, unit] = UNITS.find(([each]) => ms % each === 0) ?? [1_000, { zh: "秒", en: "seconds" }];
  return { zh: `${ms / unitMs} ${unit.zh}`, en: `${ms / unitMs} ${unit.en}` };
}
