import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { LocalizedText } from "@orderloom/schema/language";
import type { ScheduleParams } from "./params.ts";
import { everyWords, WEEKDAY_LABELS } from "./words.ts";

const EVERY = [1, 5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720];

const everyOptions: Readonly<Record<string, LocalizedText>> = Object.fromEntries(
  EVERY.map((minutes) => [String(minutes), everyWords(minutes)]),
);

const dayOptions: Readonly<Record<string, LocalizedText>> = {
  ...Object.fromEntries(
    Array.from({ length: 31 }, (_, index) => {
      const day = String(index + 1);
      return [day, { zh: `${day} 日`, en: `Day ${day}` }];
    }),
  ),
  last: { zh: "最后一天", en: "Last day" },
};

const CLOCK = {
  label: { zh: "几点", en: "At" },
  help: { zh: "24 小时制。", en: "On a 24-hour clock." },
  example: "09:00",
};

export const scheduleLabels: NodeLabels<keyof ScheduleParams> = {
  title: { zh: "定时", en: "Schedule" },
  description: { zh: "到点启动运行。", en: "Starts runs by the clock." },
  params: {
    times: {
      label: { zh: "什么时候", en: "When" },
      options: {
        daily: { zh: "每天", en: "Daily" },
        weekly: { zh: "每周", en: "Weekly" },
        monthly: { zh: "每月", en: "Monthly" },
        minutes: { zh: "每隔一段时间", en: "At intervals" },
        cron: { zh: "Cron 表达式", en: "Cron expression" },
      },
    },
    "times.at": CLOCK,
    "times.weekday": { label: { zh: "星期几", en: "Day" }, options: WEEKDAY_LABELS },
    "times.day": {
      label: { zh: "几号", en: "Day" },
      help: { zh: "没有这一天的月份会跳过。", en: "A month without that day is passed over." },
      options: dayOptions,
    },
    "times.every": { label: { zh: "间隔", en: "Interval" }, options: everyOptions },
    "times.cron": {
      label: { zh: "表达式", en: "Expression" },
      help: { zh: "五段：分 时 日 月 周。", en: "Five fields: minute, hour, day, month, weekday." },
      example: "0 9 * * 1-5",
    },
    zone: { label: { zh: "时区", en: "Time zone" }, example: "Asia/Shanghai" },
    workdaysOnly: {
      label: { zh: "仅工作日", en: "Working days only" },
      help: {
        zh: "按工作日历，周末和节假日不触发，调休上班日触发。",
        en: "After the working calendar: no weekends and public holidays.",
      },
    },
    calendarId: {
      label: { zh: "工作日历", en: "Calendar" },
      help: {
        zh: "「仅工作日」以它为准，在「管理 → 工作日历」里维护。",
        en: "It says which days are worked. Administrators keep it under Admin → Calendars.",
      },
    },
    missed: {
      label: { zh: "错过的时刻", en: "Times that were missed" },
      help: {
        zh: "停机或暂停期间本该触发的时刻。",
        en: "What came due while servers were down or the flow was paused.",
      },
      options: {
        skip: { zh: "不补", en: "Skip them" },
        once: { zh: "补一次", en: "Run once for all" },
        all: { zh: "逐次补上（最多 100 次）", en: "Run each (100 at most)" },
      },
    },
    about: {
      label: { zh: "对什么运行", en: "Runs are about" },
      options: {
        nothing: { zh: "不针对订单", en: "Nothing" },
        orders: { zh: "符合条件的订单", en: "Orders" },
      },
    },
    "about.state": { label: { zh: "订单状态", en: "Order state" } },
    "about.hours": {
      label: { zh: "处于该状态至少", en: "In that state for at least" },
      unit: { zh: "小时", en: "hours" },
    },
    "about.rule": {
      label: { zh: "还要满足", en: "That also fit" },
      help: { zh: "不加条件就是全部。", en: "Without a condition, all of them." },
    },
    "about.most": {
      label: { zh: "每次最多", en: "At most" },
      help: { zh: "按下单时间从早到晚取，多出的留给下一次。", en: "Oldest first; the rest is for the next time." },
      unit: { zh: "张订单", en: "orders" },
    },
  },
};

export const schedulePorts = { out: { zh: "开始", en: "Start" } } as const;
