import type { JoinView } from "@orderloom/schema/graph/node";
import type { RunControl, Token } from "@orderloom/schema/run/run";
import { branchOf, innermostSplit } from "./frames.ts";
import { canReach } from "./join-reach.ts";
import type { Program } from "./program.ts";

/** A join as one split's branches come to it. `split` is the step that split. */
export type Meeting = { readonly join: string; readonly split: string };

/** Where the tokens of a run stand. */
export type Standing = {
  readonly tokens: readonly Token[];
  readonly control: RunControl | null;
  readonly program: Pick<Program, "joinReach">;
};

export type Gathered = Extract<Token, { type: "waiting" }>;

/** Whether the token rests at a join until other branches of its split come. */
export function isGathered(token: Token): token is Gathered {
  return token.type === "waiting" && token.wait.type === "join";
}

/** The tokens that rest at the join for this split, in the order they came. */
export function gatheredAt(tokens: readonly Token[], { join, split }: Meeting): readonly Gathered[] {
  return tokens
    .filter(isGathered)
    .filter(({ node, frames }) => node === join && innermostSplit(frames)?.step === split)
    .toSorted((one, other) => visitOf(one.step) - visitOf(other.step));
}

/**
 * Which branches have come, `arriving` as the last of them, and which others still can. A token that rests at another
 * join for the same split cannot: that join takes it out of the split.
 */
export function joinView(standing: Standing, meeting: Meeting, arriving: Token | null): JoinView {
  const { join, split } = meeting;
  const here = [...gatheredAt(standing.tokens, meeting), ...(arriving ? [arriving] : [])];
  const came = new Set(here.flatMap(({ frames }) => branchOf(frames, split)?.branch ?? []));
  const coming = new Set<string>();
  for (const token of standing.tokens) {
    const at = branchOf(token.frames, split);
    if (!at || token.id === arriving?.id || (isGathered(token) && at.depth === 0)) continue;
    if (canReach(standing.program.joinReach, join, { node: token.node, depth: at.depth })) coming.add(at.branch);
  }
  const started = standing.control?.forks[split]?.started ?? [];
  return { started, came: [...came], open: started.filter((branch) => coming.has(branch) && !came.has(branch)) };
}

function visitOf(step: string): number {
  return Number(step.slice(step.lastIndexOf(":") + 1));
}
