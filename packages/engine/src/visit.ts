import { toOrderloomError } from "@orderloom/schema/error";
import type { Json } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { EvaluateContext, OrderView, Outcome, Resumed } from "@orderloom/schema/node";
import type { Token } from "@orderloom/schema/run";
import { fitsBytes } from "./byte-size.ts";
import { carryOut } from "./carry-out.ts";
import { orderSeen } from "./order-seen.ts";
import type { CompiledNode } from "./program.ts";
import type { Settled } from "./settle-outcome.ts";
import { beginStep, type Here, orderSummary, type Place } from "./step.ts";
import { failRun, type Turn } from "./turn.ts";

/** Lets the token visit the node at which it stands ready. */
export function visitNode(turn: Turn, place: Place): void {
  const node = nodeOf(turn, place.token);
  const step = node && beginStep(turn, node.id);
  if (!node || !step) return;
  const here: Here = { place, node, step, phase: "visit", input: { order: orderSummary(turn) } };
  const settled = settle(turn, here, () => node.evaluate(contextOf(turn, node)));
  carryOut(turn, here, settled);
}

/** Brings the answer to the step for which the token waits. */
export function resumeNode(turn: Turn, place: Place & { readonly step: string }, resumed: Resumed): void {
  const node = nodeOf(turn, place.token);
  if (!node) return;
  if (resumed.type === "event") turn.seen = { ...turn.seen, [node.id]: resumed.mark };
  const input = { order: orderSummary(turn), resumed: withinOutputLimit(resumed) };
  const here: Here = { place, node, step: place.step, phase: "resume", input };
  const settled = settle(turn, here, () => node.resume(contextOf(turn, node), resumed));
  carryOut(turn, here, settled);
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

function contextOf(turn: Turn, node: CompiledNode): EvaluateContext<unknown> {
  return {
    params: node.params,
    order: turn.loaded && turn.order && orderSeen(loadedNow(turn, turn.loaded), turn.order, node.reads),
    outputs: turn.outputs,
    trigger: turn.trigger,
    at: turn.at,
    ...(turn.calendar && { calendar: turn.calendar }),
  };
}

/** What was loaded, with the refunds as they stand within the turn. */
function loadedNow({ refunds }: Turn, loaded: OrderView): OrderView {
  return refunds ? { ...loaded, refunds } : loaded;
}

/** Own properties only: `constructor` is a fine node id. */
function seenBy({ seen }: Turn, { id }: CompiledNode): string | null {
  return seen && Object.hasOwn(seen, id) ? (seen[id] ?? null) : null;
}

/** A node function that throws has failed like one that says so; the thrown itself is kept for the log. */
function settle(turn: Turn, here: Here, decide: () => Outcome): Settled {
  const { order, refunds, at } = turn;
  const scene = { node: here.node, seen: seenBy(turn, here.node), order, refunds, at };
  try {
    return turn.parts.settleOutcome(decide(), scene);
  } catch (thrown) {
    const error = toOrderloomError(thrown);
    turn.thrown.push({ step: here.step, error });
    return turn.parts.settleOutcome({ type: "fail", code: error.code, params: error.params }, scene);
  }
}
