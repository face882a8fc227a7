import type { LocalizedText } from "@orderloom/schema/language";

export const scheduleHelp: LocalizedText = {
  zh: `到点自动运行，不需要订单发生什么事。发布后生效，流程暂停时不触发。

- 时间按所选时区的钟表走。夏令时跳过的时刻，在跳过之后立即触发一次；重复的时刻只在第一次触发。
- 「仅工作日」按设置里的工作日历：周末和法定节假日不触发，调休上班日照常触发，也不顺延到别的日子。
- 「不针对订单」每次启动一条没有订单的运行，后面不能接修改订单的节点。
- 「符合条件的订单」每次为每张订单启动一条运行，同一次触发里每张订单最多一条。还要再筛选，就在后面接一个条件。
- 同一个时刻永远只触发一次，无论有几台服务器，也不怕时钟回拨。
- Cron 有五段：分 时 日 月 周，例如 \`0 9 * * 1-5\` 是周一到周五 9:00。`,
  en: `Runs by the clock, whatever orders do. It takes effect once published, and rests while the flow is paused.

- Times are those of the clocks of the zone. A time that they skip in spring fires right after; one that they show twice fires at the first.
- “Working days only” asks the working calendar in the settings: weekends and public holidays are left out, days worked in exchange are not, and nothing moves to another day.
- “Nothing” starts one run without an order; nodes that change an order cannot follow.
- “Orders” starts one run for each order that fits, each order once at most for each time. Put a condition behind it to narrow further.
- A time fires once, however many servers there are and even if a clock is set back.
- Cron has five fields: minute, hour, day, month, weekday. \`0 9 * * 1-5\` is nine o'clock, Monday to Friday.`,
};
