import type { ErrorCode } from "@orderloom/schema/error";
import type { RunState, Token } from "@orderloom/schema/run/run";
import { tellOver } from "./end-tokens.ts";
import { innermostSplit, readyAt } from "./frames.ts";
import { canReach } from "./join-reach.ts";
import type { WaitingPlace } from "./move-for.ts";
import type { Program } from "./program.ts";
import type { Turn } from "./turn.ts";

/** Where somebody wants a token to be that waits at `step`. */
export type WantedPlace = { readonly step: string; readonly node: string };

/**
 * Why a waiting token cannot be taken to the node, or null when it can. Within a split it stays before the join that
 * waits for it; nobody is taken to where a flow begins or handles its errors.
 */
export function whyNotMoved(program: Program, state: RunState, { step, node }: WantedPlace): ErrorCode | null {
  const token = state.tokens.find((each) => each.type === "waiting" && each.step === step);
  if (!token || token.undoes !== undefined) return "run_busy";
  const isEntry = node === program.handler || program.triggers.some((trigger) => trigger.node === node);
  if (isEntry || !program.nodes.has(node)) return "run_move_node";
  if (innermostSplit(token.frames) === null) return null;
  const leavesSplit = [...program.joinReach.keys()].some(
    (join) => isAwaited(program, join, token.node) !== isAwaited(program, join, node),
  );
  return leavesSplit ? "run_move_split" : null;
}

function isAwaited({ joinReach }: Program, join: string, node: string): boolean {
  return canReach(joinReach, join, { node, depth: 0 });
}

/** Takes the token off its wait and puts it ready at the node. What it asked for is called off. */
export function moveAway(turn: Turn, { index, token, step }: WaitingPlace, node: string): void {
  if (token.type !== "waiting") return;
  tellOver(turn, token, "moved");
  if (token.wait.type !== "join") turn.stopped = [...turn.stopped, step];
  turn.tokens[index] = readyAt({ id: token.id, node }, framesAt(turn.program, token, node));
}

/** Out of the loops to which nothing leads back from there. */
function framesAt({ nodes }: Program, { frames = [] }: Token, node: string): NonNullable<Token["frames"]> {
  const ahead = new Set([node]);
  for (const each of ahead) {
    for (const targets of nodes.get(each)?.exits.values() ?? []) for (const target of targets) ahead.add(target);
  }
  return frames.filter((frame) => frame.type === "split" || ahead.has(frame.node));
}
