import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { WaitParams } from "./params.ts";

export const waitLabels: NodeLabels<keyof WaitParams> = {
  title: { zh: "等待时间", en: "Wait" },
  description: {
    zh: "等一段时间，或等到某个时刻，再继续。",
    en: "Waits for a while, or until a moment, and goes on.",
  },
  params: {
    until: {
      label: { zh: "等到什么时候", en: "Until when" },
      help: { zh: "时刻在走到这一步时就定下来。", en: "The moment is settled when the run comes here." },
      options: {
        duration: { zh: "等一段时间", en: "For a while" },
        workhours: { zh: "等若干工作小时", en: "For working hours" },
        workdays: { zh: "等若干工作日", en: "For working days" },
        path: { zh: "等到订单或前面结果里的时间", en: "Until a moment found in the data" },
        at: { zh: "等到固定时刻", en: "Until a fixed moment" },
      },
    },
    "until.durationMs": { label: { zh: "多久", en: "How long" } },
    "until.hours": { label: { zh: "工作小时", en: "Working hours" }, unit: { zh: "小时", en: "hours" } },
    "until.days": { label: { zh: "工作日", en: "Working days" }, unit: { zh: "天", en: "days" } },
    "until.path": {
      label: { zh: "时间在哪里", en: "Where the moment is" },
      help: {
        zh: "写字段路径，例如 order.promisedShipAt、outputs.节点.字段、trigger.at。",
        en: "A path such as order.promisedShipAt, outputs.node.field or trigger.at.",
      },
      example: "order.promisedShipAt",
    },
    "until.at": {
      label: { zh: "时刻", en: "Moment" },
      help: { zh: "须带时区。", en: "With its zone." },
      example: "2026-12-12T10:00:00+08:00",
    },
    calendarId: {
      label: { zh: "工作日历", en: "Calendar" },
      help: {
        zh: "上班时间和节假日以它为准，在「管理 → 工作日历」里维护。",
        en: "It says when people work. Administrators keep it under Admin → Calendars.",
      },
    },
    inWorkTime: {
      label: { zh: "顺延到工作时间", en: "Only in working hours" },
      help: {
        zh: "落在下班、周末或节假日时，顺延到下一个上班时刻。",
        en: "A moment after hours, on a day off or a holiday is put off to when work next begins.",
      },
    },
  },
};

export const waitPorts = { done: { zh: "时间到", en: "Time is up" } } as const;
