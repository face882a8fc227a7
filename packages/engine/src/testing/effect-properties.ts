import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import type { Json } from "@orderloom/schema/json";
import { applyOrderEffect, type OrderPatch } from "@orderloom/schema/order/apply-order-effect";
import type { Order } from "@orderloom/schema/order/order";
import { Effect, OrderEffect } from "@orderloom/schema/run/effect";
import type { Failure, PlannedEffect, RunState, TraceStep } from "@orderloom/schema/run/run";
import { expect } from "vitest";
import { z } from "zod";
import type { Story } from "./play.ts";

/** The order grows by exactly the effects of the visits that did not fail, one version for each that changed it. */
export function growsOrderByPatches({ graph, turns }: Story): void {
  for (const { input, result } of turns) {
    let order = input.order?.facts ?? null;
    const changes: { step: string; effect: OrderEffect; patch: OrderPatch }[] = [];
    for (const line of result.trace) {
      const visited = decide(order, orderEffects(graph, line), input.at);
      expect(line.failure?.code ?? null).toBe(visited.refusal ?? line.failure?.code ?? null);
      if (line.failure) continue;
      order = visited.order;
      changes.push(...visited.changes.map((change) => ({ step: line.step, ...change })));
    }
    expect(result.changes).toEqual(changes);
    expect(result.order).toEqual(order);
    expect(versionOf(result.order)).toBe(versionOf(input.order?.facts ?? null) + changes.length);
  }
}

/** Each notice, call and approval is planned once, by the visit that wanted it, and by none that failed. */
export function plansEffectsOnce({ graph, turns }: Story): void {
  const waited: string[] = [];
  for (const { result } of turns) {
    const asked = result.trace.filter(({ step }) => !result.stopped.includes(step));
    expect(result.effects.map(nameOf)).toEqual(asked.flatMap((line) => planned(graph, line)));
    waited.push(...result.trace.flatMap(({ step, waits }) => (waits === null ? [] : [step])));
  }
  expect(new Set(waited).size).toBe(waited.length);
}

/** A failure stops the run, or leaves by the port that its node asked for. */
export function followsOnError({ graph, turns }: Story): void {
  for (const { result } of turns) {
    for (const line of result.trace) {
      if (!line.failure || line.undoes !== undefined) continue;
      const { onError } = nodeOf(graph, line);
      const { state } = result;
      if (onError !== "stop") expect(isKept(state, line.failure)).toBe(false);
      else expect(isKept(state, line.failure) || failedAgain(state)).toBe(true);
      if (onError === "stop") expect(line.port).toBeNull();
      else if (onError === "port") expect(line.port).toBe("error");
      else expect(["out", "yes", "again", "answered", "b1", "joined", null]).toContain(line.port);
    }
  }
}

/** Whether the failure ended the run, or the way it was on. */
function isKept({ failure, control }: RunState, of: Failure): boolean {
  return [failure, control?.handled, control?.ending?.failure].includes(of);
}

/** Of a run that failed again on the way of its handler the first failure is kept. */
function failedAgain({ failure, control }: RunState): boolean {
  const { handled = null, ending = null } = control ?? {};
  return handled !== null && (failure ?? ending?.failure) === handled;
}

function versionOf(order: Order | null): number {
  return order?.version ?? 0;
}

type Decided = {
  readonly order: Order | null;
  readonly changes: readonly { effect: OrderEffect; patch: OrderPatch }[];
  readonly refusal: string | null;
};

function decide(before: Order | null, effects: readonly OrderEffect[], at: string): Decided {
  let order = before;
  const changes: { effect: OrderEffect; patch: OrderPatch }[] = [];
  for (const effect of effects) {
    if (!order) return { order, changes, refusal: "order_missing" };
    const result = applyOrderEffect(order, effect, at);
    if (!result.ok) return { order, changes, refusal: result.code };
    order = result.order;
    if (Object.keys(result.patch).length > 0) changes.push({ effect, patch: result.patch });
  }
  return { order, changes, refusal: null };
}

function nodeOf(graph: Graph, line: TraceStep): GraphNode {
  return z.custom<GraphNode>((node) => node !== undefined).parse(graph.nodes.find(({ id }) => id === line.node));
}

/** What the visit wanted, by the params drawn. */
function effectsOf(graph: Graph, line: TraceStep): readonly Effect[] {
  const { type, params } = nodeOf(graph, line);
  if (line.undoes !== undefined) return line.phase === "visit" ? undoOf(params.undo) : [];
  return type === "test.act" ? z.array(Effect).parse(params.effects) : [];
}

function undoOf(how: Json | undefined): readonly Effect[] {
  if (how === "effect") return [{ type: "order.add_tag", tag: "undone" }];
  return how === "refused" ? [{ type: "order.set_state", to: "delivered", reason: null }] : [];
}

function orderEffects(graph: Graph, line: TraceStep): readonly OrderEffect[] {
  return effectsOf(graph, line).flatMap((effect) => {
    const parsed = OrderEffect.safeParse(effect);
    return parsed.success ? [parsed.data] : [];
  });
}

function planned(graph: Graph, line: TraceStep): readonly string[] {
  if (line.waits === "call") return [`${line.step} call.make`];
  if (line.waits === "approval") return [`${line.step} approval.request`];
  if (line.waits === "stock") return [`${line.step} stock.act`];
  if (line.waits === "children") return [`${line.step} children.start`];
  if (line.failure) return [];
  const others = effectsOf(graph, line).filter((effect) => !OrderEffect.safeParse(effect).success);
  return others.map((effect) => nameOf({ step: line.step, effect }));
}

function nameOf({ step, effect }: PlannedEffect): string {
  return `${step} ${effect.type}`;
}
