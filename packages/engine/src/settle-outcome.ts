import { assertNever, type ErrorCode, type ErrorParams } from "@orderloom/schema/error";
import type { JoinView, LoopView, Outcome } from "@orderloom/schema/graph/node";
import type { Json } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { CallEffect, Effect, OrderEffect, RefundEffect } from "@orderloom/schema/run/effect";
import type { Wait } from "@orderloom/schema/run/run";
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
      /** Of a join: whether it ends the other branches. */
      readonly stopsRest: boolean;
    }
  | { readonly type: "splits"; readonly ports: readonly string[]; readonly output: Json | undefined }
  | { readonly type: "gathers" }
  /** Begins a round; `items` is null but where the first one brought a list. */
  | {
      readonly type: "repeats";
      readonly port: string;
      readonly output: Json | undefined;
      readonly items: readonly Json[] | null;
    }
  | { readonly type: "waits"; readonly wait: Wait; readonly effect: Effect | null }
  | { readonly type: "ends"; readonly result: Json }
  | { readonly type: "fails"; readonly code: ErrorCode; readonly params: ErrorParams }
);

/**
 * Where an outcome came about: its node with the mark of the last event it took, the order as it stands in the turn,
 * and the turn's clock.
 */
export type Scene = At & {
  readonly node: CompiledNode;
  readonly seen: string | null;
  /** What the node was shown of its branches, where it is a join of some. */
  readonly join?: JoinView | undefined;
  readonly loop?: LoopView | undefined;
};

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
    case "stock":
      return rest(scene, { wait: { type: "stock" }, effect: { type: "stock.act", act: outcome.act } });
    case "order_act":
      return rest(scene, { wait: { type: "order_act" }, effect: { type: "order.act", act: outcome.act } });
    case "end":
      return settleEnd(outcome.result, scene);
    case "split":
    case "gather":
    case "again":
      return settleControl(outcome, scene);
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
      case "stock.act":
      case "order.act":
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
  const stopsRest = outcome.rest === "stop";
  return { type: "leaves", port, output, decidedBy: decidedBy ?? null, effects, stopsRest, decided };
}

type Control = Extract<Outcome, { type: "split" | "gather" | "again" }>;

/** A node does only what its definition says of it: checks and reachability were worked out from that. */
function settleControl(outcome: Control, scene: Scene): Settled {
  const { node, join, loop } = scene;
  const decided = unchanged(scene);
  if (outcome.type === "gather") {
    // Who gathers while nobody is left to come would wait for ever.
    const isHeard = node.joins && join !== undefined && join.open.length > 0;
    return isHeard ? { type: "gathers", decided } : fails(scene, { code: "internal" });
  }
  const ports = outcome.type === "split" ? outcome.ports : [outcome.port];
  const known = outcome.type === "split" ? node.splits : node.loops?.includes(outcome.port);
  if (!known) return fails(scene, { code: "internal" });
  const missing = ports.find((port) => !node.exits.has(port));
  if (missing !== undefined) return fails(scene, { code: "port_missing", params: { port: missing } });
  const { output } = outcome;
  if (output !== undefined && !fitsBytes(output, LIMITS.stepOutputBytes)) {
    return fails(scene, { code: "output_too_large", params: { limit: LIMITS.stepOutputBytes } });
  }
  if (outcome.type === "split") return { type: "splits", ports, output, decided };
  if ((loop?.round ?? 0) >= LIMITS.loopRounds) {
    return fails(scene, { code: "loop_rounds_exceeded", params: { limit: LIMITS.loopRounds } });
  }
  const items = outcome.items ?? null;
  if (items !== null && !fitsBytes(items, LIMITS.loopListBytes)) {
    return fails(scene, { code: "output_too_large", params: { limit: LIMITS.loopListBytes } });
  }
  return { type: "repeats", port: outcome.port, output, items, decided };
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
function fails(scene: Scene, { code, params }: Refusal): Settled {
  return { type: "fails", code, params: boundedParams(params), decided: unchanged(scene) };
}

/** Params that fit where failures are kept. */
export function boundedParams(params: ErrorParams = {}): ErrorParams {
  return fitsBytes(params, LIMITS.stepOutputBytes) ? params : {};
}

/** The call with the timeout that its node was given. */
export function withTimeout(call: CallEffect, node: CompiledNode): CallEffect {
  return node.timeoutMs === null ? call : { ...call, timeoutMs: node.timeoutMs };
}
