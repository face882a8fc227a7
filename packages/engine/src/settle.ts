import { toOrderloomError } from "@orderloom/schema/error";
import type { EvaluateContext, Resumed } from "@orderloom/schema/graph/node";
import type { Settled } from "./settle-outcome.ts";
import type { Here } from "./step.ts";
import type { Turn } from "./turn.ts";

/** One question to a node: what it is shown, and the answer it waited for if it did. */
export type Asked = { readonly here: Here; readonly ctx: EvaluateContext<unknown>; readonly resumed?: Resumed };

/** A node function that throws has failed like one that says so; the thrown itself is kept for the log. */
export function settle(turn: Turn, { here: { node, step }, ctx, resumed }: Asked): Settled {
  const { order, refunds, at, machine } = turn;
  const scene = { node, seen: seenBy(turn, node.id), order, refunds, at, machine, join: ctx.join, loop: ctx.loop };
  try {
    return turn.parts.settleOutcome(resumed ? node.resume(ctx, resumed) : node.evaluate(ctx), scene);
  } catch (thrown) {
    const error = toOrderloomError(thrown);
    turn.thrown.push({ step, error });
    return turn.parts.settleOutcome({ type: "fail", code: error.code, params: error.params }, scene);
  }
}

/** Own properties only: `constructor` is a fine node id. */
function seenBy({ seen }: Turn, node: string): string | null {
  return seen && Object.hasOwn(seen, node) ? (seen[node] ?? null) : null;
}
