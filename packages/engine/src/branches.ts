import type { Token } from "@orderloom/schema/run/run";
import { controlOf, remember } from "./control.ts";
import { NO_FRAMES } from "./frames.ts";
import { moveToken, tokenId } from "./routing.ts";
import type { Here } from "./step.ts";
import type { Turn } from "./turn.ts";

/** Puts a token into each branch that leads somewhere. The first keeps the token that came. */
export function startBranches(turn: Turn, { node, place, step }: Here, ports: readonly string[]): void {
  const around = place.token.frames ?? NO_FRAMES;
  const tokens: Token[] = [];
  const started: string[] = [];
  let { id } = place.token;
  let { nextToken } = turn;
  for (const port of ports) {
    const targets = turn.parts.route(node, port);
    if (targets.length === 0) continue;
    const frames = [...around, { type: "split", step, branch: port } as const];
    if (started.length > 0) {
      id = tokenId(nextToken);
      nextToken += 1;
    }
    const moved = moveToken({ id, frames }, targets, nextToken);
    tokens.push(...moved.tokens);
    nextToken = moved.nextToken;
    started.push(port);
  }
  turn.tokens.splice(place.index, 1, ...tokens);
  turn.nextToken = nextToken;
  remember(turn, { forks: { ...controlOf(turn).forks, [step]: { started, left: [] } } });
}
