"use client";

import { whySentence } from "@orderloom/schema/messages/why";
import type { Why } from "@orderloom/schema/run/why-waiting";
import { useFormatter, useNow } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";

const TICK_MS = 30_000;

/** Says a reason in the reader's language and by their clock: today's moments as a time, others with their date. */
export function useWhyWords(): (why: Why) => string {
  const { language } = useReader();
  const format = useFormatter();
  const now = useNow({ updateInterval: TICK_MS });
  const dayOf = (date: Date) => format.dateTime(date, { dateStyle: "short" });
  const clock = (at: string) => {
    const date = new Date(at);
    const isToday = dayOf(date) === dayOf(now);
    return format.dateTime(date, isToday ? { timeStyle: "short" } : { dateStyle: "short", timeStyle: "short" });
  };
  return (why) => whySentence(why, language, clock);
}
