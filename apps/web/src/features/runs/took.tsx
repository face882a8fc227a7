"use client";

import { renderValue } from "@orderloom/schema/messages/render";
import { useNow } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";

const TICK_MS = 10_000;

/** How long something took, or takes so far. */
export function Took({ from, to }: { from: string; to: string | null }) {
  const { language } = useReader();
  const now = useNow({ updateInterval: TICK_MS });
  const durationMs = Math.max(0, (to === null ? now.getTime() : Date.parse(to)) - Date.parse(from));
  return <span className="ol-figures">{renderValue({ duration: durationMs }, language)}</span>;
}
