import type { Frame, Token } from "@orderloom/schema/run/run";

type SplitFrame = Extract<Frame, { type: "split" }>;
type LoopFrame = Extract<Frame, { type: "loop" }>;
export type Frames = readonly Frame[];

/** What most tokens are inside of. */
export const NO_FRAMES: Frames = [];

/** A token ready at a node, inside of `frames`; outside of all it says nothing of them. */
export function readyAt({ id, node }: { readonly id: string; readonly node: string }, frames?: Frames): Token {
  return frames === undefined || frames.length === 0
    ? { type: "ready", id, node }
    : { type: "ready", id, node, frames };
}

/** The innermost split that the token is in; null outside of all. */
export function innermostSplit(frames: Frames = NO_FRAMES): SplitFrame | null {
  return frames.findLast((frame) => frame.type === "split") ?? null;
}

/** Leaves the innermost split, and with it the loops inside of it that were left without ending. */
export function popSplit(frames: Frames = NO_FRAMES): Frames {
  return frames.slice(
    0,
    Math.max(
      0,
      frames.findLastIndex((frame) => frame.type === "split"),
    ),
  );
}

/** In which branch of a split the token is, and how many splits it is in inside of that one; null when it is not. */
export function branchOf(frames: Frames | undefined, step: string): { branch: string; depth: number } | null {
  let depth = 0;
  for (const frame of frames?.toReversed() ?? NO_FRAMES) {
    if (frame.type !== "split") continue;
    if (frame.step === step) return { branch: frame.branch, depth };
    depth += 1;
  }
  return null;
}

/** The round of the loop that the token is in; null when it comes to the loop from outside. */
export function loopFrame(frames: Frames | undefined, node: string): LoopFrame | null {
  const around = frames?.findLast((frame) => frame.type === "loop" && frame.node === node);
  return around?.type === "loop" ? around : null;
}

/** The frames around the loop; all of them when the token is not in it. What was begun inside is left behind. */
export function outsideLoop(frames: Frames = NO_FRAMES, node: string): Frames {
  const index = frames.findLastIndex((frame) => frame.type === "loop" && frame.node === node);
  return index < 0 ? frames : frames.slice(0, index);
}

/** The round after `before`, the first one where there was none. */
export function nextRound(before: LoopFrame | null): number {
  return (before?.round ?? 0) + 1;
}
