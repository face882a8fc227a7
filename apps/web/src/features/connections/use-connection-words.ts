"use client";

import { LIMITS } from "@orderloom/schema/limits";
import { useFormatter, useTranslations } from "next-intl";
import type { Tone } from "../../ui/status/state-tag.tsx";
import type { ConnectionRow } from "./connection-row.ts";

/** A connection's state in a word, and the sentence of why its calls rest and when they go on; null when they do not. */
export type ConnectionWords = { readonly tone: Tone; readonly label: string; readonly why: string | null };

/** Says whether calls go through a connection: what people decided first, then what only a secret or the peer can end. */
export function useConnectionWords(): (connection: ConnectionRow) => ConnectionWords {
  const t = useTranslations("connections");
  const format = useFormatter();
  return ({ paused, pausedReason, health }) => {
    const clock = (at: string) => format.dateTime(new Date(at), { timeStyle: "medium" });
    if (paused) return { tone: "off", label: t("states.paused"), why: pausedReason };
    if (health.needsSecret) return { tone: "bad", label: t("states.needsSecret"), why: t("why.needsSecret") };
    if (health.breaker === "open") {
      if (health.isProbing) return { tone: "bad", label: t("states.probing"), why: t("why.probing") };
      const time = health.probeAt ? clock(health.probeAt) : "";
      const inRow = health.failures >= LIMITS.breakerFailures;
      const why = inRow ? t("why.openInRow", { count: String(health.failures), time }) : t("why.openShare", { time });
      return { tone: "bad", label: t("states.open"), why };
    }
    if (health.restingUntil) {
      const why = t("why.resting", { time: clock(health.restingUntil) });
      return { tone: "waiting", label: t("states.resting"), why };
    }
    return { tone: "good", label: t("states.active"), why: null };
  };
}
