import type { Graph } from "@orderloom/schema/graph/graph";
import { type Node, Position as Side } from "@xyflow/react";
import { NODE_SIZE, PORT_SIZE } from "./card-geometry.ts";
import type { Cache } from "./draw-cache.ts";
import { frameAround } from "./group-frame.ts";

type Group = Graph["groups"][number];

export type GroupData = {
  readonly name: string;
  readonly description: string;
  /** How many cards it holds. */
  readonly count: number;
  /** Shown as one card in the place of its own. */
  readonly isFolded: boolean;
};
export type GroupNode = Node<GroupData, "frame">;

/** The class of the part of an open frame that takes the pointer; through the rest one reaches what lies under it. */
export const GROUP_HEAD = "ol-group-head";
/** The ways into and out of a folded group, for the wires of its cards. */
export const FOLDED_PORTS = { in: "in", out: "out" } as const;

type GroupsToDraw = {
  readonly groups: readonly Group[];
  readonly folded: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  /** Where a card stands now; null for one that is gone. */
  readonly placeOf: (nodeId: string) => { readonly x: number; readonly y: number } | null;
  readonly describe: (name: string, count: number) => string;
};

/** The frames of the open groups and the cards of the folded ones; a group without cards has no place and is not drawn. */
export function drawGroups(drawing: GroupsToDraw, cache: Cache<GroupNode>): GroupNode[] {
  return drawing.groups.flatMap((group) => {
    const places = group.nodes.flatMap((id) => drawing.placeOf(id) ?? []);
    const frame = frameAround(places);
    if (!frame) return [];
    const isFolded = drawing.folded.has(group.id);
    const size = isFolded ? NODE_SIZE : frame.size;
    const selected = drawing.selected.has(group.id);
    const { x, y } = frame.position;
    const parts = [group, isFolded, selected, x, y, size.width, size.height, places.length];
    return cache(group.id, parts, () => ({
      id: group.id,
      // The library has a look of its own for its type "group".
      type: "frame",
      position: { x, y },
      selected,
      // A box drawn over cards in an open frame is about the cards. A click on its head selects it.
      selectable: isFolded,
      focusable: false,
      zIndex: isFolded ? 0 : -2,
      ...(isFolded ? { handles: foldedHandles() } : { dragHandle: `.${GROUP_HEAD}`, style: THROUGH }),
      width: size.width,
      height: size.height,
      measured: { width: size.width, height: size.height },
      domAttributes: { tabIndex: -1 },
      ariaRole: "group",
      ariaLabel: drawing.describe(group.name, places.length),
      data: { name: group.name, description: group.description, count: places.length, isFolded },
    }));
  });
}

const THROUGH = { pointerEvents: "none" } as const;

/** For each card in a folded group, the group that stands in for it. */
export function standIns(graph: Pick<Graph, "groups">, folded: ReadonlySet<string>): ReadonlyMap<string, string> {
  const shut = graph.groups.filter(({ id }) => folded.has(id));
  return new Map(shut.flatMap(({ id, nodes }) => nodes.map((node) => [node, id] as const)));
}

function foldedHandles(): NonNullable<GroupNode["handles"]> {
  const dot = { width: PORT_SIZE, height: PORT_SIZE, y: NODE_SIZE.height / 2 - PORT_SIZE / 2 };
  return [
    { ...dot, id: FOLDED_PORTS.in, type: "target", position: Side.Left, x: -PORT_SIZE / 2 },
    { ...dot, id: FOLDED_PORTS.out, type: "source", position: Side.Right, x: NODE_SIZE.width - PORT_SIZE / 2 },
  ];
}
