import type { Words } from "../../words.ts";
import type { operate as zh } from "../zh/operate.ts";

export const operate = {
  pauseFlow: "Pause the flow…",
  pauseTitle: "Pause “{name}”?",
  pauseText:
    "Every run of it stops where it is. New orders still come in and their runs are made, but held; answers that arrive are kept. Resumed, they go on in the order they came, and nothing is lost.",
  pauseReason: "Why",
  pauseReasonExample: "e.g. the ERP is being upgraded, no orders until 22:00",
  pause: "Pause",
  resumeFlow: "Resume the flow",
  pausedSince: "Paused {since}: {reason}",
  limitFlow: "Limit runs at once…",
  limitTitle: "How many runs of “{name}” at once?",
  limitText:
    "Those that wait for a decision or a result count too. Further ones queue, and each begins when another has ended. Leave it empty for any number.",
  limitLabel: "At most",
  limitUnit: "runs",
  limitShort: "at most {count} at once",
} as const satisfies Words<typeof zh>;
