import type { Json } from "@orderloom/schema/json";
import { controlOf, remember } from "./control.ts";
import { type Frames, loopFrame, outsideLoop } from "./frames.ts";
import type { Here } from "./step.ts";
import type { Turn } from "./turn.ts";

/** What the token is inside of in the next round. A list is kept once, with the first. */
export function beginRound(turn: Turn, { node, place, step }: Here, items: readonly Json[] | null): Frames {
  const { frames } = place.token;
  const before = loopFrame(frames, node.id);
  const first = before?.step ?? step;
  if (!before && items) remember(turn, { lists: { ...controlOf(turn).lists, [first]: [...items] } });
  const frame = { type: "loop", node: node.id, step: first, round: turn.parts.nextRound(before) } as const;
  return [...outsideLoop(frames, node.id), frame];
}
