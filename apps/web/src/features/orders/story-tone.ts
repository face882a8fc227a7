import type { Json } from "@orderloom/schema/json";
import type { StoryCode } from "@orderloom/schema/messages/changes";
import type { StoryLine } from "./order-row.ts";

/** What a line of the history means at a glance. */
export type StoryTone = "plain" | "good" | "waiting" | "bad";

const TONES: Readonly<Partial<Record<StoryCode, StoryTone>>> = {
  "order.hold_added": "waiting",
  "refund.requested": "waiting",
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

/** Ends of a refund that a reader looks for. */
const REFUND_TONES: ReadonlyMap<Json | undefined, StoryTone> = new Map([
  ["refunded", "good"],
  ["refund_failed", "bad"],
]);

/** What a reader who looks after the order's pieces has to notice. */
const STOCK_TONES: ReadonlyMap<Json | undefined, StoryTone> = new Map([
  ["reserve", "waiting"],
  ["confirm", "good"],
  ["expire", "bad"],
]);

export function storyTone({ code, params }: Pick<StoryLine, "code" | "params">): StoryTone {
  if (code === "refund.state_set") return REFUND_TONES.get(params.to) ?? "plain";
  if (code === "stock.moved") return STOCK_TONES.get(params.move) ?? "plain";
  return TONES[code] ?? "plain";
}
