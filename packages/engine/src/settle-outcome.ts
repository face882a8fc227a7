import type { CallEffect, Effect, OrderEffect, RefundEffect } from "@orderloom/schema/effect";
import { assertNever, type ErrorCode, type ErrorParams } from "@orderloom/schema/error";
import type { Json } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { Outcome } from "@orderloom/schema/node";
import type { Wait } from "@orderloom/schema/run";
import { fitsBytes } from "./byte-size.ts";
import { type At, type Decided, decide, decidePossible, type Refusal, unchanged } from "./decide-effects.ts";
import type { CompiledNode } from "./program.ts";

/**
 * What an outcome comes to once its effects are decided on the order. Of a failure nothing takes place but what it
 * says has become true all the same.
 */
export type Settled = { readonly decided: Decided } & (
  | {
      readonly type: "leaves";
      readonly port: string;
      readonly output: Json | undefined;
      readonly decidedBy: string | null;
      readonly effects: readonly Effect[];
    }
  | { readonly type: "waits"; readonly wait: Wait; readonly effect: Effect | null }
  | { readonly type: "ends"; readonly result: Json }
  | { readonly type: "fails"; readonly code: ErrorCode; readonly params: ErrorParams }
);

/**
 * Where an outcome came about: its node with the mark of the last event it took, the order as it stands in the turn,
 * and the turn's clock.
 */
export type Scene = At & { readonly node: CompiledNode; readonly seen: string | null };

/** Checks what a node decided and decides its order effects, without changing anything: all of it holds or none. */
export function settleOutcome(outcome: Outcome, scene: Scene): Settled {
  switch (outcome.type) {
    case "goto":
      return settleGoto(outcome, scene);
    case "call": {
      const decided = decide(outcome.effects ?? [], scene);
      if ("code" in decided) return fails(scene, decided);
      return rest(scene, { wait: { type: "call" }, effect: withTimeout(outcome.call, scene.node), decided });
    }
    case "approval":
      return rest(scene, { wait: { type: "approval" }, effect: { ...outcome, type: "approval.request" } });
    case "timer":
      return rest(scene, { wait: { type: "timer", wakeAt: outcome.wakeAt }, effect: null });
    case "event": {
      const { names, key, wakeAt } = outcome;
      return rest(scene, { wait: { type: "event", names: [...names], key, since: scene.seen, wakeAt }, effect: null });
    }
    case "children": {
      const { flowId, inputs } = outcome;
      const wait = { type: "children", flowId, count: inputs.length } as const;
      return rest(scene, { wait, effect: { type: "children.start", flowId, inputs: [...inputs] } });
    }
    case "end":
      return settleEnd(outcome.result, scene);
    case "fail":
      return { ...fails(scene, outcome), decided: decidePossible(outcome.effects ?? [], scene) };
    default:
      return assertNever(outcome);
  }
}

type Goto = Extract<Outcome, { type: "goto" }>;

function settleGoto(outcome: Goto, scene: Scene): Settled {
  const { port, output, decidedBy } = outcome;
  if (!scene.node.exits.has(port)) return fails(scene, { code: "port_missing", params: { port } });
  if (output !== undefined && !fitsBytes(output, LIMITS.stepOutputBytes)) {
    return fails(scene, { code: "output_too_large", params: { limit: LIMITS.stepOutputBytes } });
  }
  const onOrder: (OrderEffect | RefundEffect)[] = [];
  const effects: Effect[] = [];
  for (const effect of outcome.effects ?? []) {
    switch (effect.type) {
      case "notice.create":
      case "approval.request":
      case "children.start":
        effects.push(effect);
        break;
      case "call.make":
        effects.push(withTimeout(effect, scene.node));
        break;
      default:
        onOrder.push(effect);
    }
  }
  const decided = decide(onOrder, scene);
  if ("code" in decided) return fails(scene, decided);
  return { type: "leaves", port, output, decidedBy: decidedBy ?? null, effects, decided };
}

function settleEnd(result: Json, scene: Scene): Settled {
  if (fitsBytes(result, LIMITS.stepOutputBytes)) return { type: "ends", result, decided: unchanged(scene) };
  return fails(scene, { code: "output_too_large", params: { limit: LIMITS.stepOutputBytes } });
}

type Rest = { readonly wait: Wait; readonly effect: Effect | null; readonly decided?: Decided };

/** A node that could never decide on its answer must not rest: it would wait for ever. */
function rest(scene: Scene, { wait, effect, decided = unchanged(scene) }: Rest): Settled {
  return scene.node.canWait ? { type: "waits", wait, effect, decided } : fails(scene, { code: "internal" });
}

/** Params come from outside (a peer's answer, say) and end up in the run's state, so they are bounded like outputs. */
function fails(scene: Scene, { code, params = {} }: Refusal): Settled {
  const bounded = fitsBytes(params, LIMITS.stepOutputBytes) ? params : {};
  return { type: "fails", code, params: bounded, decided: unchanged(scene) };
}

function withTimeout(call: CallEffect, node: CompiledNode): CallEffect {
  return node.timeoutMs === null ? call : { ...call, timeoutMs: node.timeoutMs };
}
