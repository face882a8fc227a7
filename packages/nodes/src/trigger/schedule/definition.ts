import type { ParamProblem } from "@orderloom/schema/graph/node";
import { asksEveryOrder } from "@orderloom/schema/time/schedule";
import { defineNode } from "../../define-node.ts";
import { checkRule } from "../../rule/check-rule.ts";
import { evaluateSchedule } from "./evaluate.ts";
import { scheduleHelp } from "./help.ts";
import { scheduleLabels, schedulePorts } from "./labels.ts";
import { ScheduleParams } from "./params.ts";
import { scheduleWords } from "./words.ts";

export const scheduleDefinition = defineNode({
  type: "trigger.schedule",
  version: 1,
  family: "trigger",
  icon: "schedule",
  labels: scheduleLabels,
  help: scheduleHelp,
  params: ScheduleParams,
  initial: {
    times: { type: "daily", at: "09:00" },
    zone: "Asia/Shanghai",
    workdaysOnly: false,
    missed: "once",
    about: { type: "nothing" },
  },
  sample: {
    times: { type: "cron", cron: "0 9 * * 1-5" },
    zone: "Asia/Shanghai",
    workdaysOnly: true,
    missed: "once",
    about: { type: "orders", state: "pending_review", hours: 24, most: 1_000 },
  },
  hasInput: false,
  outputs: () => [{ id: "out", label: schedulePorts.out }],
  summary: scheduleWords,
  effects: [],
  trigger: ({ about, ...schedule }) => ({
    events: [],
    shopIds: null,
    schedule: { ...schedule, orders: ordersOf(about) },
  }),
  check: ({ about }) => checkAbout(about),
  evaluate: evaluateSchedule,
});

function ordersOf(about: ScheduleParams["about"]) {
  if (about.type === "nothing") return null;
  const { state, hours, most, rule } = about;
  return { state, hours, most, rule };
}

function checkAbout(about: ScheduleParams["about"]): readonly ParamProblem[] {
  if (about.type === "nothing" || asksEveryOrder(about.rule)) return [];
  return checkRule(about.rule).map((problem) => ({ ...problem, path: "about.rule" }));
}
