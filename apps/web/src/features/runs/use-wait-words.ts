"use client";

import { assertNever } from "@orderloom/schema/error";
import { inLanguage, type Language } from "@orderloom/schema/language";
import { EVENT_LABELS, EventType } from "@orderloom/schema/order/event";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { askedWords } from "../../lib/asked-words.ts";
import { useReader } from "../../shell/reader-provider.tsx";
import type { RunWait } from "./run-row.ts";

const TICK_MS = 10_000;

function eventWords(name: string, language: Language): string {
  const known = EventType.safeParse(name);
  return known.success ? EVENT_LABELS[known.data][language] : name;
}

/** Says what a token waits for, since when and until when. */
export function useWaitWords(): (wait: RunWait) => string {
  const t = useTranslations("runs.waits");
  const format = useFormatter();
  const now = useNow({ updateInterval: TICK_MS });
  const { language } = useReader();
  const eventWait = ({ names, key, wakeAt }: Extract<RunWait, { type: "event" }>): string => {
    const events = names.length === 0 ? t("anyEvent") : names.map((name) => eventWords(name, language)).join(t("or"));
    const what = key === null ? t("event", { events }) : t("keyEvent", { key, events });
    if (wakeAt === null) return what;
    return what + t("atMost", { time: format.dateTime(new Date(wakeAt), { dateStyle: "medium", timeStyle: "short" }) });
  };
  return (wait) => {
    switch (wait.type) {
      case "approval": {
        const { title, level, levelCount, since } = wait;
        const asked = {
          asked: askedWords(wait, language),
          title: inLanguage(title, language),
          since: format.relativeTime(new Date(since), now),
        };
        if (levelCount === 1) return t("approval", asked);
        return t("approvalLevel", { ...asked, level: String(level + 1), count: String(levelCount) });
      }
      case "call": {
        const through = wait.connectionName === null ? "" : ` · ${t("callThrough", { name: wait.connectionName })}`;
        if (wait.status === "unknown") return t("callUnknown") + through;
        if (wait.status === "following") return t("callFollowing") + through;
        const attempt = { attempt: String(wait.attempts + 1), most: String(wait.maxAttempts) };
        if (wait.status === "running") return t("callRunning", attempt) + through;
        return t("callReady", { ...attempt, due: format.relativeTime(new Date(wait.dueAt), now) }) + through;
      }
      case "timer":
        return t("timer", {
          time: format.dateTime(new Date(wait.wakeAt), { dateStyle: "medium", timeStyle: "medium" }),
        });
      case "event":
        return eventWait(wait);
      case "children":
        return t("children", {
          flow: wait.flowName,
          ended: String(wait.ended),
          count: String(wait.count),
          failed: String(wait.failed),
        });
      case "join":
        return t("join");
      default:
        return assertNever(wait);
    }
  };
}
