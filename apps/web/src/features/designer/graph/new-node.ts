import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import type { Catalogue, NodeDefinition } from "@orderloom/schema/graph/node";
import { INPUT_PORT_ID } from "@orderloom/schema/graph/ports";
import { NODE_SIZE } from "../../../ui/flow-canvas/card-geometry.ts";
import { nodeFace } from "../../../ui/flow-canvas/node-face.ts";
import type { GraphCommand, Position } from "./graph-command.ts";
import type { MakeId } from "./make-id.ts";
import { idPrefix } from "./paste.ts";

/** Where a new node goes: at a point, behind a port of another node, or onto a wire. */
export type NewPlace =
  | { readonly type: "at"; readonly position: Position }
  | { readonly type: "after"; readonly node: string; readonly port: string; readonly position?: Position }
  | { readonly type: "wire"; readonly edge: string; readonly position?: Position };

type Making = { readonly graph: Graph; readonly catalogue: Catalogue; readonly makeId: MakeId };

/** From a node to the next one: to the right of it, or below it. */
export const STEP = { x: NODE_SIZE.width + 104, y: NODE_SIZE.height + 40 } as const;

/** The command that adds a node of a kind at a place. A kind without an input is not wired, whatever the place. */
export function newNodeCommand(definition: NodeDefinition, place: NewPlace, making: Making): GraphCommand {
  const node: GraphNode = {
    id: making.makeId(idPrefix({ type: definition.type })),
    type: definition.type,
    typeVersion: definition.version,
    name: "",
    params: definition.initial,
    position: positionOf(place, making.graph),
    onError: "stop",
  };
  const to = { node: node.id, port: INPUT_PORT_ID };
  if (place.type === "wire" && definition.hasInput) {
    const outPort = nodeFace(making.catalogue, node, []).outputs[0]?.id;
    if (outPort !== undefined) {
      const through = { inPort: INPUT_PORT_ID, outPort, newEdgeId: making.makeId("edge") };
      return { type: "node.insert", node, edgeId: place.edge, through };
    }
  }
  if (place.type !== "after" || !definition.hasInput) return { type: "node.add", node, edge: null };
  return {
    type: "node.add",
    node,
    edge: { id: making.makeId("edge"), from: { node: place.node, port: place.port }, to },
  };
}

/** The first way out of a node that no wire leaves by, in the order drawn; null when all are taken. */
export function firstFreePort(making: Pick<Making, "graph" | "catalogue">, nodeId: string): string | null {
  const node = making.graph.nodes.find(({ id }) => id === nodeId);
  if (node === undefined) return null;
  const taken = new Set(making.graph.edges.filter((edge) => edge.from.node === nodeId).map((edge) => edge.from.port));
  return nodeFace(making.catalogue, node, []).outputs.find((port) => !taken.has(port.id))?.id ?? null;
}

function positionOf(place: NewPlace, graph: Graph): Position {
  if (place.type !== "at" && place.position !== undefined) return place.position;
  switch (place.type) {
    case "at":
      return place.position;
    case "wire":
      return freeSpot(graph, onWire(graph, place.edge));
    case "after": {
      const from = graph.nodes.find((node) => node.id === place.node)?.position ?? { x: 0, y: 0 };
      return freeSpot(graph, { x: from.x + STEP.x, y: from.y });
    }
  }
}

function onWire(graph: Graph, edgeId: string): Position {
  const wire = graph.edges.find((edge) => edge.id === edgeId);
  const ends = [wire?.from.node, wire?.to.node].flatMap((id) => graph.nodes.filter((node) => node.id === id));
  const middle = (axis: "x" | "y") =>
    ends.reduce((sum, node) => sum + node.position[axis], 0) / Math.max(1, ends.length);
  return { x: Math.round(middle("x")), y: Math.round(middle("y")) };
}

/** The place itself, or the next one below it where no node lies. */
export function freeSpot(graph: Graph, wanted: Position): Position {
  const covers = ({ position }: GraphNode, spot: Position) =>
    Math.abs(position.x - spot.x) < NODE_SIZE.width && Math.abs(position.y - spot.y) < NODE_SIZE.height + 8;
  let spot = wanted;
  while (graph.nodes.some((node) => covers(node, spot))) spot = { x: spot.x, y: spot.y + STEP.y };
  return spot;
}
