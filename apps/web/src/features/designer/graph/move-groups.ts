import type { Graph } from "@orderloom/schema/graph/graph";
import { frameAround } from "../../../ui/flow-canvas/group-frame.ts";
import type { Position } from "./graph-command.ts";
import { nodesOfGroup } from "./group-nodes.ts";

export type Places = Readonly<Record<string, Position>>;

/** Places that say where a group's frame goes, as places of its nodes; those of nodes and notes stay as they are. */
export function placesOfNodes(graph: Pick<Graph, "nodes" | "groups">, places: Places): Places {
  const moved = graph.groups.flatMap((group): [string, Position][] => {
    const to = Object.hasOwn(places, group.id) ? places[group.id] : undefined;
    const nodes = nodesOfGroup(graph, group);
    const from = frameAround(nodes.map(({ position }) => position))?.position;
    if (!to || !from) return [];
    const by = { x: to.x - from.x, y: to.y - from.y };
    return nodes.map(({ id, position }) => [id, { x: position.x + by.x, y: position.y + by.y }]);
  });
  const groupIds = new Set(graph.groups.map(({ id }) => id));
  const others = Object.entries(places).filter(([id]) => !groupIds.has(id));
  return Object.fromEntries([...moved, ...others]);
}

/** The group onto whose frame a card was laid: its middle lies in the frame around the others. Null for none. */
export function groupUnder(graph: Pick<Graph, "nodes" | "groups">, nodeId: string, middle: Position): string | null {
  const under = graph.groups.find((group) => {
    const others = nodesOfGroup(graph, group).filter(({ id }) => id !== nodeId);
    const frame = frameAround(others.map(({ position }) => position));
    if (!frame) return false;
    const { position, size } = frame;
    const [x, y] = [middle.x - position.x, middle.y - position.y];
    return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
  });
  return under?.id ?? null;
}
