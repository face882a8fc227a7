import type { Tone } from "../../ui/status/state-tag.tsx";
import type { ImportRow } from "./import-row.ts";

/** How each state of an import looks. */
export const STATUS_TONES: Readonly<Record<ImportRow["status"], Tone>> = {
  draft: "waiting",
  arranging: "moving",
  running: "moving",
  done: "good",
  cancelled: "off",
};
