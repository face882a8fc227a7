"use client";

import type { RunStatus } from "@orderloom/schema/run/run";
import { useTranslations } from "next-intl";
import { StateTag, type Tone } from "../../ui/status/state-tag.tsx";

const TONES: Readonly<Record<RunStatus, Tone>> = {
  ready: "moving",
  waiting: "waiting",
  done: "good",
  failed: "bad",
  cancelled: "off",
};

/** How a run stands. */
export function RunStatusTag({ status }: { status: RunStatus }) {
  const t = useTranslations("runs.statuses");
  return <StateTag tone={TONES[status]} label={t(status)} />;
}
