import { assertNever } from "@orderloom/schema/error";
import type { LocalizedText } from "@orderloom/schema/language";
import type { Schedule } from "@orderloom/schema/time/schedule";

export const WEEKDAY_LABELS: Readonly<Record<"1" | "2" | "3" | "4" | "5" | "6" | "7", LocalizedText>> = {
  1: { zh: "周一", en: "Monday" },
  2: { zh: "周二", en: "Tuesday" },
  3: { zh: "周三", en: "Wednesday" },
  4: { zh: "周四", en: "Thursday" },
  5: { zh: "周五", en: "Friday" },
  6: { zh: "周六", en: "Saturday" },
  7: { zh: "周日", en: "Sunday" },
};

/** When a schedule comes due, in one line of words. */
export function scheduleWords({ times, zone, workdaysOnly }: Omit<Schedule, "missed">): LocalizedText {
  const words = timesWords(times);
  const only = workdaysOnly ? { zh: " · 仅工作日", en: ", working days only" } : { zh: "", en: "" };
  return { zh: `${words.zh}${only.zh} · ${zone}`, en: `${words.en}${only.en} · ${zone}` };
}

function timesWords(times: Schedule["times"]): LocalizedText {
  switch (times.type) {
    case "daily":
      return { zh: `每天 ${times.at}`, en: `Daily at ${times.at}` };
    case "weekly": {
      const day = WEEKDAY_LABELS[times.weekday];
      return { zh: `每${day.zh} ${times.at}`, en: `${day.en}s at ${times.at}` };
    }
    case "monthly":
      return times.day === "last"
        ? { zh: `每月最后一天 ${times.at}`, en: `The last day of the month at ${times.at}` }
        : { zh: `每月 ${times.day} 日 ${times.at}`, en: `Day ${times.day} of the month at ${times.at}` };
    case "minutes":
      return everyWords(Number(times.every));
    case "cron":
      return { zh: `Cron 表达式 ${times.cron}`, en: `Cron ${times.cron}` };
    default:
      return assertNever(times);
  }
}

/** Minutes, or whole hours as hours. */
export function everyWords(minutes: number): LocalizedText {
  const hours = minutes / 60;
  if (minutes === 1) return { zh: "每分钟", en: "Every minute" };
  if (hours === 1) return { zh: "每小时", en: "Every hour" };
  return hours > 1
    ? { zh: `每 ${hours} 小时`, en: `Every ${hours} hours` }
    : { zh: `每 ${minutes} 分钟`, en: `Every ${minutes} minutes` };
}
