import { applyOrderEffect, type OrderPatch } from "@orderloom/schema/apply-order-effect";
import type { CallEffect, Effect, OrderEffect } from "@orderloom/schema/effect";
import { assertNever, type ErrorCode, type ErrorParams } from "@orderloom/schema/error";
import type { Json } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { Outcome } from "@orderloom/schema/node";
import type { Order } from "@orderloom/schema/order";
import type { Wait } from "@orderloom/schema/run";
import { fitsBytes } from "./byte-size.ts";
import type { CompiledNode } from "./program.ts";

export type OrderChange = { readonly effect: OrderEffect; readonly patch: OrderPatch };

/** What an outcome comes to once its effects are decided on the order. Nothing of a failure takes place. */
export type Settled =
  | {
      readonly type: "leaves";
      readonly port: string;
      readonly output: Json | undefined;
      readonly decidedBy: string | null;
      readonly order: Order | null;
      readonly changes: readonly OrderChange[];
      readonly effects: readonly Effect[];
    }
  | { readonly type: "waits"; readonly wait: Wait; readonly effect: Effect | null }
  | { readonly type: "fails"; readonly code: ErrorCode; readonly params: ErrorParams };

/** Where an outcome came about: its node, the order as it stands in the turn, and the turn's clock. */
export type Scene = { readonly node: CompiledNode; readonly order: Order | null; readonly at: string };

/** Checks what a node decided and decides its order effects, without changing anything: all of it holds or none. */
export function settleOutcome(outcome: Outcome, scene: Scene): Settled {
  switch (outcome.type) {
    case "goto":
      return settleGoto(outcome, scene);
    case "call":
      return rest(scene, { type: "call" }, withTimeout(outcome.call, scene.node));
    case "approval":
      return rest(
        scene,
        { type: "approval" },
        { type: "approval.request", chainId: outcome.chainId, title: outcome.title },
      );
    case "timer":
      return rest(scene, { type: "timer", wakeAt: outcome.wakeAt }, null);
    case "fail":
      return fails(outcome.code, outcome.params);
    default:
      return assertNever(outcome);
  }
}

type Goto = Extract<Outcome, { type: "goto" }>;

function settleGoto(outcome: Goto, scene: Scene): Settled {
  const { port, output, decidedBy } = outcome;
  if (!scene.node.exits.has(port)) return fails("port_missing", { port });
  if (output !== undefined && !fitsBytes(output, LIMITS.stepOutputBytes)) {
    return fails("output_too_large", { limit: LIMITS.stepOutputBytes });
  }
  const changes: OrderChange[] = [];
  const effects: Effect[] = [];
  let order = scene.order;
  for (const effect of outcome.effects ?? []) {
    switch (effect.type) {
      case "notice.create":
      case "approval.request":
        effects.push(effect);
        break;
      case "call.make":
        effects.push(withTimeout(effect, scene.node));
        break;
      default: {
        if (!order) return fails("order_missing");
        const result = applyOrderEffect(order, effect, scene.at);
        if (!result.ok) return fails(result.code, result.params);
        order = result.order;
        if (result.patch.version !== undefined) changes.push({ effect, patch: result.patch });
      }
    }
  }
  return { type: "leaves", port, output, decidedBy: decidedBy ?? null, order, changes, effects };
}

/** A node that could never decide on its answer must not rest: it would wait for ever. */
function rest(scene: Scene, wait: Wait, effect: Effect | null): Settled {
  return scene.node.canWait ? { type: "waits", wait, effect } : fails("internal");
}

/** Params come from outside (a peer's answer, say) and end up in the run's state, so they are bounded like outputs. */
function fails(code: ErrorCode, params: ErrorParams = {}): Settled {
  return { type: "fails", code, params: fitsBytes(params, LIMITS.stepOutputBytes) ? params : {} };
}

function withTimeout(call: CallEffect, node: CompiledNode): CallEffect {
  return node.timeoutMs === null ? call : { ...call, timeoutMs: node.timeoutMs };
}
