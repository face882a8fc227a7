import type { StoryCode } from "@orderloom/schema/messages/changes";

/** What a line of the history means at a glance. */
export type StoryTone = "plain" | "good" | "waiting" | "bad";

const TONES: Readonly<Partial<Record<StoryCode, StoryTone>>> = {
  "order.hold_added": "waiting",
  "run.done": "good",
  "run.failed": "bad",
  "approval.asked": "waiting",
  "approval.approved": "good",
  "approval.rejected": "bad",
  "call.ok": "good",
  "call.failed": "bad",
  "call.unknown": "bad",
  "message.conflict": "bad",
};

export function storyTone(code: StoryCode): StoryTone {
  return TONES[code] ?? "plain";
}
