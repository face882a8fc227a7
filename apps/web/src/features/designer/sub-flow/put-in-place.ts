import type { Graph, GraphEdge, GraphNode } from "@orderloom/schema/graph/graph";
import { NODE_SIZE } from "../../../ui/flow-canvas/card-geometry.ts";
import type { Position } from "../graph/graph-command.ts";
import { groupOf, withoutNodes } from "../graph/group-nodes.ts";
import { idMaker } from "../graph/make-id.ts";
import { STEP } from "../graph/new-node.ts";
import type { MovedInner } from "./moved-inner.ts";

type Placing = { readonly graph: Graph; readonly call: GraphNode; readonly moved: MovedInner };

/** The flow with moved nodes where a call stood: wired as the call was, in its group, and with room around them. */
export function putInPlace({ graph, call, moved }: Placing): Graph {
  const { piece, entry, exits } = moved;
  const used = { ...graph, edges: [...graph.edges, ...piece.edges] };
  const makeId = idMaker(used);
  const around = graph.edges.filter(({ from, to }) => from.node !== call.id && to.node !== call.id);
  const before = graph.edges.filter(({ to }) => to.node === call.id).map((edge): GraphEdge => ({ ...edge, to: entry }));
  const after = graph.edges.filter(({ from }) => from.node === call.id);
  const leaving = after.flatMap((edge) =>
    exits.map((exit, at): GraphEdge => ({ ...edge, ...exit, id: at === 0 ? edge.id : makeId("edge") })),
  );
  const places = [...piece.nodes, ...piece.notes].map(({ position }) => position);
  const corner = { x: Math.min(...places.map(({ x }) => x)), y: Math.min(...places.map(({ y }) => y)) };
  const size = {
    x: Math.max(...places.map(({ x }) => x)) - corner.x,
    y: Math.max(...places.map(({ y }) => y)) - corner.y,
  };
  const place = <T extends { readonly position: Position }>(item: T): T => ({
    ...item,
    position: { x: item.position.x - corner.x + call.position.x, y: item.position.y - corner.y + call.position.y },
  });
  const room = <T extends { readonly position: Position }>(item: T): T => madeRoom(item, call.position, size);
  return {
    ...graph,
    nodes: [...graph.nodes.filter((node) => node.id !== call.id).map(room), ...piece.nodes.map(place)],
    edges: [...around, ...before, ...piece.edges, ...leaving],
    notes: [...graph.notes.map(room), ...piece.notes.map(place)],
    groups: groupsOf({ graph, call, moved }),
  };
}

/** What stands behind the call goes on as far behind the last of the nodes, what stands below it as far below. */
function madeRoom<T extends { readonly position: Position }>(item: T, at: Position, size: Position): T {
  const { x, y } = item.position;
  if (x >= at.x + NODE_SIZE.width && size.x > 0) return { ...item, position: { x: x + size.x, y } };
  const isBelow = y >= at.y + NODE_SIZE.height && x > at.x - STEP.x;
  return isBelow && size.y > 0 ? { ...item, position: { x, y: y + size.y } } : item;
}

/** Nodes that bring no group with them lie in the one of the call. */
function groupsOf({ graph, call, moved: { piece } }: Placing): Graph["groups"] {
  const around = groupOf(graph, call.id);
  const loose = piece.nodes.map(({ id }) => id).filter((id) => !groupOf(piece, id));
  const joined = graph.groups.map((group) =>
    group === around ? { ...group, nodes: [...group.nodes, ...loose] } : group,
  );
  return [...withoutNodes(joined, new Set([call.id])), ...piece.groups];
}
