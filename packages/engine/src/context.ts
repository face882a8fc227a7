import type { EvaluateContext, OrderView } from "@orderloom/schema/graph/node";
import type { Token } from "@orderloom/schema/run/run";
import { controlOf } from "./control.ts";
import { loopFrame } from "./frames.ts";
import { orderSeen } from "./order-seen.ts";
import type { CompiledNode } from "./program.ts";
import type { Turn } from "./turn.ts";

/** What a node is shown when `token` is there. */
export function contextOf(
  turn: Turn,
  { node, token }: { readonly node: CompiledNode; readonly token: Token },
): EvaluateContext<unknown> {
  const calendar = node.calendarId === null ? undefined : turn.calendars?.get(node.calendarId);
  const plain: EvaluateContext<unknown> = {
    params: node.params,
    order: turn.loaded && turn.order && orderSeen(loadedNow(turn, turn.loaded), turn.order, node.reads),
    outputs: turn.outputs,
    trigger: turn.trigger,
    at: turn.at,
    ...(calendar && { calendar }),
  };
  if (node.loops !== null) return inLoop(turn, plain, loopFrame(token.frames, node.id));
  const failure = node.id === turn.program.handler ? controlOf(turn).handled : null;
  return failure ? { ...plain, failure } : plain;
}

function inLoop(
  turn: Turn,
  plain: EvaluateContext<unknown>,
  frame: ReturnType<typeof loopFrame>,
): EvaluateContext<unknown> {
  if (!frame) return plain;
  return { ...plain, loop: { round: frame.round, items: controlOf(turn).lists[frame.step] ?? [] } };
}

/** What was loaded, with the refunds as they stand within the turn. */
function loadedNow({ refunds }: Turn, loaded: OrderView): OrderView {
  return refunds ? { ...loaded, refunds } : loaded;
}
