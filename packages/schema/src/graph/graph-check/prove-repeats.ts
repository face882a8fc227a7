import type { EventType } from "../../order/event.ts";
import { type GraphProblem, graphWarning } from "../graph-problem.ts";
import type { NodeFamily } from "../node.ts";
import { type GraphView, type NodeView, nameOf } from "./graph-view.ts";
import { makesCalls, namesOf, wayTo } from "./way-to.ts";

/** Events that one order has any number of times, for one and the same thing. */
const REPEATED: ReadonlySet<EventType> = new Set(["OrderUpdated"]);

/** What decides may tell an order that was here before; a way past one of these proves nothing. */
const DECIDES: ReadonlySet<NodeFamily> = new Set(["rule", "approval"]);

/**
 * Outside effects that one order sets off again and again: its runs start more than once, nothing on the way decides,
 * and the peer cannot tell a repeat.
 */
export function proveRepeats(view: GraphView): readonly GraphProblem[] {
  return [...view.nodes.values()].filter(startsAgain).flatMap((trigger) => {
    const way = wayTo(view, trigger.node.id, { goal: repeats, stops: decides });
    const last = way?.at(-1);
    if (!way || !last) return [];
    const params = { node: nameOf(last), trigger: nameOf(trigger), way: namesOf(way) };
    return [graphWarning("effect_repeats", { params, nodes: [last.node.id, trigger.node.id] })];
  });
}

function startsAgain({ definition, parsed }: NodeView): boolean {
  const spec = parsed?.success ? definition?.trigger?.(parsed.data) : undefined;
  if (!spec) return false;
  return spec.events.some((event) => REPEATED.has(event)) || (spec.schedule?.orders ?? null) !== null;
}

function repeats(node: NodeView): boolean {
  const { definition, parsed } = node;
  if (!makesCalls(node) || definition?.idempotency !== "none" || !parsed?.success) return false;
  return definition.changesOutside?.(parsed.data) ?? true;
}

function decides({ definition }: NodeView): boolean {
  return definition !== null && DECIDES.has(definition.family);
}
