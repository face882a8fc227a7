"use client";

import { useFormatter, useNow, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Mark, Marks } from "../../../ui/flow-canvas/marks.tsx";
import { largestUnitBelow, UNITS_MS } from "../../../ui/params-form/duration-units.ts";
import { Dots } from "./dots.tsx";
import { type Figure, type LensFigures, type LensReading, wireWeight } from "./lens-marks.ts";

/** The figures of a lens as marks: what stands on the cards and wires, and what is said of them. */
export function useLensMarks({ lens }: Pick<LensReading, "lens">, figures: LensFigures): Marks {
  const t = useTranslations("lenses.figures");
  const format = useFormatter();
  const now = useNow();
  const duration = useDuration();
  const { nodes, edges, largest } = figures;
  return useMemo(() => {
    const short = (count: number) => format.number(count, { notation: "compact", maximumFractionDigits: 1 });
    const since = (at: string) => format.relativeTime(new Date(at), now);
    const ofNode = (figure: Figure): Mark => {
      const { tone, count, oldest, medianMs, p90Ms, letters } = figure;
      if (lens === "coverage") return { tone, badge: t("never"), sentence: t("neverReached") };
      if (lens === "errors") {
        const words = letters ? t("letters", { count: letters }) : t("failed", { count });
        return { tone, badge: words, sentence: words };
      }
      if (lens === "flight") {
        const sentence = t("here", { count, since: oldest ? since(oldest) : "" });
        return { tone, badge: <Dots count={count} label={short(count)} />, sentence };
      }
      const typical = medianMs === undefined ? null : t("typical", { time: duration(medianMs) });
      const waiting =
        count === 0 || !oldest ? null : t("oldest", { time: duration(now.getTime() - Date.parse(oldest)) });
      const all = p90Ms === undefined ? "" : t("p90", { time: duration(p90Ms) });
      return { tone, badge: waiting ?? typical, sentence: [waiting, typical, all].filter(Boolean).join(" · ") };
    };
    const ofEdge = ({ tone, count }: Figure): Mark => ({
      tone,
      weight: wireWeight(count, largest),
      badge: lens === "coverage" && count === 0 ? t("never") : short(count),
      sentence: count === 0 && lens === "coverage" ? t("neverTaken") : t("taken", { count }),
    });
    return {
      nodes: new Map([...nodes].map(([id, figure]) => [id, ofNode(figure)])),
      edges: new Map([...edges].map(([id, figure]) => [id, ofEdge(figure)])),
    };
  }, [lens, nodes, edges, largest, t, format, now, duration]);
}

function useDuration(): (ms: number) => string {
  const t = useTranslations("paramsForm.units");
  return useMemo(
    () => (ms: number) => {
      const unit = largestUnitBelow(ms);
      return `${Math.round((ms / UNITS_MS[unit]) * 10) / 10} ${t(unit)}`;
    },
    [t],
  );
}
