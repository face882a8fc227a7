import type { Resumed } from "@orderloom/schema/graph/node";
import type { Json } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { Token } from "@orderloom/schema/run/run";
import { fitsBytes } from "./byte-size.ts";
import { carryOut } from "./carry-out.ts";
import { contextOf } from "./context.ts";
import { failRun } from "./end-run.ts";
import { comeToJoin } from "./join.ts";
import { orderSummary } from "./order-summary.ts";
import type { CompiledNode } from "./program.ts";
import { settle } from "./settle.ts";
import { beginStep, type Here, type Place } from "./step.ts";
import type { Turn } from "./turn.ts";
import { resumeUndo, visitUndo } from "./undo.ts";

/** Lets the token visit the node at which it stands ready. */
export function visitNode(turn: Turn, place: Place): void {
  const { token } = place;
  if (token.undoes !== undefined) {
    visitUndo(turn, place);
    return;
  }
  const node = nodeOf(turn, token);
  const step = node && beginStep(turn, node.id);
  if (!node || !step) return;
  const here: Here = { place, node, step, phase: "visit", input: { order: orderSummary(turn) } };
  if (node.joins) comeToJoin(turn, here);
  else carryOut(turn, here, settle(turn, { here, ctx: contextOf(turn, { node, token }) }));
}

/** Brings the answer to the step for which the token waits. */
export function resumeNode(turn: Turn, place: Place & { readonly step: string }, resumed: Resumed): void {
  const { token, step } = place;
  const node = nodeOf(turn, token);
  if (!node) return;
  if (resumed.type === "event") turn.seen = { ...turn.seen, [node.id]: resumed.mark };
  const input = { order: orderSummary(turn), resumed: withinOutputLimit(resumed) };
  const here: Here = { place, node, step, phase: "resume", input };
  if (token.undoes !== undefined) resumeUndo(turn, here, resumed);
  else carryOut(turn, here, settle(turn, { here, ctx: contextOf(turn, { node, token }), resumed }));
}

function nodeOf(turn: Turn, token: Token): CompiledNode | null {
  const node = turn.program.nodes.get(token.node);
  if (node) return node;
  failRun(turn, { code: "node_unknown", params: { node: token.node }, node: token.node });
  return null;
}

function withinOutputLimit(resumed: Resumed): Json {
  return fitsBytes(resumed, LIMITS.stepOutputBytes) ? resumed : { type: resumed.type };
}
