import { carryOut } from "./carry-out.ts";
import { contextOf } from "./context.ts";
import { controlOf, remember } from "./control.ts";
import { endTokens, tellOver } from "./end-tokens.ts";
import { branchOf, innermostSplit, readyAt } from "./frames.ts";
import { gatheredAt, isGathered, type Meeting } from "./join-view.ts";
import { orderSummary } from "./order-summary.ts";
import { settle } from "./settle.ts";
import type { Settled } from "./settle-outcome.ts";
import type { Here } from "./step.ts";
import { tell } from "./tell.ts";
import type { Turn } from "./turn.ts";

/** A token has come to a join. One of no split has nobody to meet, one that comes too late ends here. */
export function comeToJoin(turn: Turn, here: Here): void {
  const { token } = here.place;
  const split = innermostSplit(token.frames)?.step;
  if (split === undefined) carryOut(turn, here, settleJoin(turn, here, null));
  else meet(turn, here, { join: here.node.id, split });
}

function meet(turn: Turn, here: Here, meeting: Meeting): void {
  const { index, token } = here.place;
  if (controlOf(turn).forks[meeting.split]?.left.includes(meeting.join)) {
    tell(turn, here, {});
    turn.tokens.splice(index, 1);
    return;
  }
  const settled = settleJoin(turn, here, meeting);
  if (settled.type === "gathers") {
    turn.tokens[index] = { ...token, type: "waiting", step: here.step, wait: { type: "join" } };
    tell(turn, here, { waits: "join" });
  } else letGo(turn, { here, meeting, settled });
}

/** Asks every join at which tokens rest whether somebody can still come, until all have been heard. */
export function hearJoins(turn: Turn): void {
  while (turn.tokens.some((token) => isGathered(token) && hear(turn, token.node, innermostSplit(token.frames)?.step)));
}

/** True when the join has let go of its tokens, so that others may be free to. */
function hear(turn: Turn, join: string, split: string | undefined): boolean {
  const node = turn.program.nodes.get(join);
  if (!node || split === undefined) return false;
  const meeting: Meeting = { join, split };
  const [token] = gatheredAt(turn.tokens, meeting);
  if (!token) return false;
  const input = { order: orderSummary(turn), resumed: { type: "join" } };
  const place = { index: turn.tokens.indexOf(token), token };
  const here: Here = { place, node, step: token.step, phase: "resume", input };
  const settled = settleJoin(turn, here, meeting);
  if (settled.type === "gathers") return false;
  letGo(turn, { here, meeting, settled });
  return true;
}

function settleJoin(turn: Turn, here: Here, meeting: Meeting | null): Settled {
  const { node, place, phase } = here;
  const ctx = contextOf(turn, { node, token: place.token });
  const arriving = phase === "visit" ? place.token : null;
  const join = meeting ? turn.parts.joinView(turn, meeting, arriving) : undefined;
  return settle(turn, { here, ctx: join ? { ...ctx, join } : ctx });
}

type Leaving = { readonly here: Here; readonly meeting: Meeting; readonly settled: Settled };

/** One token goes on outside of the split; those that came with it end, and the rest too if the join says so. */
function letGo(turn: Turn, { here, meeting: { join, split }, settled }: Leaving): void {
  const { token } = here.place;
  const { forks } = controlOf(turn);
  const fork = forks[split] ?? { started: [], left: [] };
  remember(turn, { forks: { ...forks, [split]: { ...fork, left: [...fork.left, join] } } });
  for (const other of gatheredAt(turn.tokens, { join, split })) {
    if (other.id === token.id) continue;
    turn.tokens = turn.tokens.filter(({ id }) => id !== other.id);
    tellOver(turn, other, "joined");
  }
  if (settled.type === "leaves" && settled.stopsRest) {
    endTokens(turn, (other) => other.id !== token.id && branchOf(other.frames, split) !== null);
  }
  const index = turn.tokens.findIndex(({ id }) => id === token.id);
  const outside = readyAt(token, turn.parts.popSplit(token.frames));
  carryOut(turn, { ...here, place: { index, token: outside } }, settled);
}
