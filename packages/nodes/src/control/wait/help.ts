import type { LocalizedText } from "@orderloom/schema/language";

export const waitHelp: LocalizedText = {
  zh: `让运行停在这里，到时间再继续。等待不占用机器，等上几个月也没关系。

- 「等一段时间」按自然时间算；「工作小时」「工作日」按系统设置里的工作日历算，含法定节假日和调休。
- 「工作日」保留当时的钟点：周五 10:00 等 1 个工作日，是下周一 10:00。
- 要等到的时刻在走到这一步时就定下来，之后修改日历不影响已经在等的运行。
- 时刻已过就不等，直接继续；路径里没有时间则按「出错时」处理。`,
  en: `The run rests here and goes on when the time has come. Resting costs nothing, even for months.

- “For a while” counts by the clock; working hours and days follow the working calendar in the settings, with public holidays and the days off that are worked for them.
- Working days keep the time of day: one working day from Friday 10:00 is Monday 10:00.
- The moment is settled when the run comes here; a calendar changed later moves no run that already waits.
- A moment that is past is not waited for. Where the path holds no moment, the node fails.`,
};
