import type { Graph } from "@orderloom/schema/graph/graph";
import { NODE_SIZE } from "../../../ui/flow-canvas/card-geometry.ts";
import { frameAround } from "../../../ui/flow-canvas/group-frame.ts";
import type { Position } from "./graph-command.ts";
import { nodesOfGroup } from "./group-nodes.ts";

/** What is laid out as one piece: a node, or a group whose nodes keep their places to each other. */
export type Block = {
  readonly id: string;
  readonly position: Position;
  readonly size: { readonly width: number; readonly height: number };
  readonly nodes: Graph["nodes"];
};

/** A graph's blocks, in the order of their first nodes. Of several groups that name a node the first has it. */
export function blocksOf(graph: Graph): readonly Block[] {
  const blockOf = new Map<string, Block>();
  for (const group of graph.groups) {
    const nodes = nodesOfGroup(graph, group).filter(({ id }) => !blockOf.has(id));
    const frame = frameAround(nodes.map(({ position }) => position));
    for (const { id } of nodes) if (frame) blockOf.set(id, { id: group.id, ...frame, nodes });
  }
  const alone = (node: Graph["nodes"][number]): Block => ({
    id: node.id,
    position: node.position,
    size: NODE_SIZE,
    nodes: [node],
  });
  return [...new Set(graph.nodes.map((node) => blockOf.get(node.id) ?? alone(node)))];
}

/** The places of the nodes of a block whose upper left corner comes to lie at a point. */
export function placesIn(block: Block, corner: Position): readonly (readonly [string, Position])[] {
  const by = { x: corner.x - block.position.x, y: corner.y - block.position.y };
  return block.nodes.map(({ id, position }) => [id, { x: position.x + by.x, y: position.y + by.y }] as const);
}
