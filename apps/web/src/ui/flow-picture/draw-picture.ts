import type { Graph, GraphEdge, GraphNode } from "@orderloom/schema/graph/graph";
import type { Catalogue } from "@orderloom/schema/graph/node";
import { outputPorts } from "@orderloom/schema/graph/ports";
import { definitionOf } from "../flow-canvas/node-face.ts";

/** A small drawing of a flow, in pixels from its top left corner. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly tiles: readonly { readonly node: GraphNode; readonly x: number; readonly y: number }[];
  /** Wires as SVG paths, by edge id. */
  readonly wires: readonly { readonly id: string; readonly path: string }[];
};

export const TILE = { width: 40, height: 28 } as const;
/** How much smaller than on the canvas: cards keep their places, and their gaps shrink less than they do. */
const SCALE = { x: 0.21, y: 0.5 } as const;
const MARGIN = 2;
const RADIUS = 5;
/** The wires of one card turn one beside the other, this far apart. */
const BEND = { gap: 8, step: 5 } as const;

/** Draws a graph where its cards stand on the canvas, small enough for a list. Wires leave by their ports' sequence. */
export function drawPicture(graph: Graph, catalogue: Catalogue): Picture {
  const left = Math.min(...graph.nodes.map(({ position }) => position.x));
  const top = Math.min(...graph.nodes.map(({ position }) => position.y));
  const tiles = graph.nodes.map((node) => ({
    node,
    x: MARGIN + (node.position.x - left) * SCALE.x,
    y: MARGIN + (node.position.y - top) * SCALE.y,
  }));
  const known = new Map(tiles.map((tile) => [tile.node.id, tile]));
  return {
    width: Math.max(0, ...tiles.map(({ x }) => x)) + TILE.width + MARGIN,
    height: Math.max(0, ...tiles.map(({ y }) => y)) + TILE.height + MARGIN,
    tiles,
    wires: graph.edges.flatMap((edge) => {
      const [from, to] = [known.get(edge.from.node), known.get(edge.to.node)];
      return from && to ? [{ id: edge.id, path: wirePath(edge, { from, to, catalogue }) }] : [];
    }),
  };
}

type Tile = Picture["tiles"][number];

function wirePath(edge: GraphEdge, { from, to, catalogue }: { from: Tile; to: Tile; catalogue: Catalogue }): string {
  const definition = definitionOf(catalogue, from.node);
  const ports = definition ? outputPorts(definition, from.node).map(({ id }) => id) : [];
  const count = Math.max(1, ports.length);
  const index = Math.max(0, ports.indexOf(edge.from.port));
  const start = { x: from.x + TILE.width, y: from.y + ((index + 1) * TILE.height) / (count + 1) };
  const end = { x: to.x, y: to.y + TILE.height / 2 };
  // Of the wires that go down the upper one turns last, so that none lie upon each other.
  const place = end.y > start.y ? count - 1 - index : index;
  return bentLine(start, end, start.x + BEND.gap + place * BEND.step);
}

type Point = { readonly x: number; readonly y: number };

/** From one point to the other, turning at `bendX` with round corners. */
function bentLine(start: Point, end: Point, bendX: number): string {
  const rise = end.y - start.y;
  if (Math.abs(rise) < 1) return `M${start.x} ${start.y}H${end.x}`;
  const radius = Math.min(RADIUS, Math.abs(rise) / 2);
  const turn = Math.sign(rise) * radius;
  return [
    `M${start.x} ${start.y}H${bendX - radius}`,
    `Q${bendX} ${start.y} ${bendX} ${start.y + turn}`,
    `V${end.y - turn}`,
    `Q${bendX} ${end.y} ${bendX + radius} ${end.y}`,
    `H${end.x}`,
  ].join("");
}
