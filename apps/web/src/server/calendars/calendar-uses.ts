import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { GraphNode } from "@orderloom/schema/graph/graph";
import { nodeKey } from "@orderloom/schema/graph/node";
import type { Environment, Id } from "@orderloom/schema/ids";
import type { GraphInForce } from "@orderloom/store/flows/graphs-in-force";

/** A flow that goes by a calendar in an environment. */
export type CalendarUse = { readonly flowId: Id; readonly flowName: string; readonly environment: Environment };

/** Which flows go by which calendar. */
export function calendarUses(graphs: readonly GraphInForce[]): ReadonlyMap<Id, readonly CalendarUse[]> {
  const uses = new Map<Id, CalendarUse[]>();
  for (const { graph, ...use } of graphs) {
    for (const id of new Set(graph.nodes.flatMap(calendarsOf))) uses.set(id, [...(uses.get(id) ?? []), use]);
  }
  return uses;
}

/** What the node asks when people work, and what decides on which days it starts runs. */
function calendarsOf(node: GraphNode): readonly Id[] {
  const definition = CATALOGUE.get(nodeKey(node.type, node.typeVersion));
  const parsed = definition?.params.safeParse(node.params);
  if (!definition || !parsed?.success) return [];
  const asked = definition.calendar?.(parsed.data) ?? null;
  const schedule = definition.trigger?.(parsed.data).schedule;
  return [...(asked === null ? [] : [asked]), ...(schedule?.workdaysOnly ? [schedule.calendarId] : [])];
}
