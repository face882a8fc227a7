import type { Graph, GraphEdge, GraphNode } from "@orderloom/schema/graph/graph";
import type { Catalogue } from "@orderloom/schema/graph/node";
import { INPUT_PORT_ID } from "@orderloom/schema/graph/ports";
import { inLanguage, type Language } from "@orderloom/schema/language";
import { type Edge, type Node, Position as Side } from "@xyflow/react";
import { labelRoom, NODE_SIZE, PORT_SIZE, portTop } from "./card-geometry.ts";
import { type Cache, createCache, createSameList } from "./draw-cache.ts";
import { drawGroups, FOLDED_PORTS, type GroupNode, standIns } from "./draw-groups.ts";
import { edgesBySource } from "./edges-by-source.ts";
import { type NodeFace, nodeFace, nodeTitle } from "./node-face.ts";

type Position = GraphNode["position"];
type GraphNote = Graph["notes"][number];

/** The worst problem of a node, as its red corner tells it. */
export type CardProblem = { readonly severity: "error" | "warning"; readonly sentence: string };

/** How a run met a node: what it did there, or that it never came. */
export type CardRun = "passed" | "waiting" | "failed" | "untouched";

export type CardData = {
  readonly face: NodeFace;
  readonly title: string;
  readonly summary: string | null;
  readonly problem: CardProblem | null;
  readonly run: CardRun | null;
  /** A token of the run stands here now. */
  readonly hasToken: boolean;
};
export type WireData = {
  readonly index: number;
  readonly count: number;
  readonly room: number;
  readonly place: number | null;
  readonly run: "passed" | "untouched" | null;
};
export type NoteData = { readonly text: string };

export type CardNode = Node<CardData, "card">;
export type NoteNode = Node<NoteData, "note">;
export type CanvasNode = CardNode | NoteNode | GroupNode;
export type CanvasEdge = Edge<WireData, "wire">;

/** All that the drawing of a graph depends on, besides the catalogue and the reader's language. */
export type Drawing = {
  readonly graph: Graph;
  readonly selected: ReadonlySet<string>;
  readonly dragged: Readonly<Record<string, Position>> | null;
  readonly problems: ReadonlyMap<string, CardProblem>;
  readonly runNodes: ReadonlyMap<string, CardRun> | null;
  readonly runEdges: ReadonlySet<string> | null;
  readonly tokens: ReadonlySet<string>;
  /** The groups shown as one card: what each reader likes, no part of the graph. */
  readonly folded: ReadonlySet<string>;
  /** The nodes that can take the keyboard's focus: one that keys walk from, or all that are worth a stop. */
  readonly focusable: ReadonlySet<string>;
};

/** Whose eyes it is drawn for: the kinds of nodes that are known, and what is said of a card and a wire aloud. */
export type DrawingReader = {
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly words: {
    readonly node: string;
    readonly describeNode: (title: string, summary: string) => string;
    readonly describeGroup: (name: string, count: number) => string;
    readonly describeWire: (from: string, to: string) => string;
  };
};

/**
 * Turns graphs into what the canvas library draws. This is where its types stop. What has not changed since the last
 * call comes back as the same object, so that moving one card of 500 renders one card.
 */
export function createToFlow(
  reader: DrawingReader,
): (drawing: Drawing) => { nodes: CanvasNode[]; edges: CanvasEdge[] } {
  const faces = createCache<NodeFace>();
  const nodes = createCache<CardNode>();
  const notes = createCache<NoteNode>();
  const edges = createCache<CanvasEdge>();
  const groups = createCache<GroupNode>();
  const sameNodes = createSameList<CanvasNode>();
  const sameEdges = createSameList<CanvasEdge>();
  return (drawing) => {
    const leaving = edgesBySource(drawing.graph.edges);
    const known = new Map(drawing.graph.nodes.map((node) => [node.id, node]));
    const cards = drawing.graph.nodes.map((node) => {
      const wires = leaving.get(node.id) ?? [];
      const parts = [node, ...wires.map((wire) => wire.from.port)];
      return { node, face: faces(node.id, parts, () => nodeFace(reader.catalogue, node, wires)) };
    });
    const faceById = new Map(cards.map(({ node, face }) => [node.id, face]));
    const hidden = standIns(drawing.graph, drawing.folded);
    const placeOfNode = (id: string) => {
      const node = known.get(id);
      return node ? placeOf(node, drawing) : null;
    };
    const grouping = { groups: drawing.graph.groups, folded: drawing.folded, selected: drawing.selected };
    const drawnNodes = [
      ...drawGroups({ ...grouping, placeOf: placeOfNode, describe: reader.words.describeGroup }, groups),
      ...drawing.graph.notes.map((note) => drawNote(note, drawing, notes)),
      ...cards.filter(({ node }) => !hidden.has(node.id)).map((card) => drawNode({ ...card, drawing, reader }, nodes)),
    ];
    const drawnEdges = drawing.graph.edges.filter(isSeen(hidden)).map((edge) => {
      const face = faceById.get(edge.from.node);
      const siblings = leaving.get(edge.from.node) ?? [];
      return drawEdge({ edge, face, siblings, known, hidden, drawing, reader }, edges);
    });
    return { nodes: sameNodes(drawnNodes), edges: sameEdges(drawnEdges) };
  };
}

type NodeToDraw = {
  readonly node: GraphNode;
  readonly face: NodeFace;
  readonly drawing: Drawing;
  readonly reader: DrawingReader;
};

function drawNode({ node, face, drawing, reader }: NodeToDraw, cache: Cache<CardNode>): CardNode {
  const position = placeOf(node, drawing);
  const selected = drawing.selected.has(node.id);
  const problem = drawing.problems.get(node.id) ?? null;
  const run = drawing.runNodes ? (drawing.runNodes.get(node.id) ?? "untouched") : null;
  const focusable = drawing.focusable.has(node.id);
  const hasToken = drawing.tokens.has(node.id);
  return cache(node.id, [node, face, position.x, position.y, selected, problem, run, focusable, hasToken], () => {
    const title = nodeTitle(reader.catalogue, node, reader.language);
    const summary = face.summary && inLanguage(face.summary, reader.language);
    return {
      id: node.id,
      type: "card",
      position,
      selected,
      focusable: false,
      // Every card can be given the focus; Tab stops at those that are worth it.
      domAttributes: { tabIndex: focusable ? 0 : -1, "aria-roledescription": reader.words.node },
      // Without a role a name would be told of nothing.
      ariaRole: "group",
      ...fixedSize(NODE_SIZE),
      handles: handlesOf(face),
      ariaLabel: reader.words.describeNode(title, summary ?? ""),
      data: { face, title, summary, problem, run, hasToken },
    };
  });
}

function drawNote(note: GraphNote, drawing: Drawing, cache: Cache<NoteNode>): NoteNode {
  const position = placeOf(note, drawing);
  const selected = drawing.selected.has(note.id);
  return cache(note.id, [note, position.x, position.y, selected], () => ({
    id: note.id,
    type: "note",
    position,
    selected,
    focusable: false,
    zIndex: -1,
    ...fixedSize(note.size),
    data: { text: note.text },
  }));
}

type EdgeToDraw = {
  readonly edge: GraphEdge;
  readonly face: NodeFace | undefined;
  readonly siblings: readonly GraphEdge[];
  readonly known: ReadonlyMap<string, GraphNode>;
  /** For each card in a folded group, the group that stands in for it. */
  readonly hidden: ReadonlyMap<string, string>;
  readonly drawing: Drawing;
  readonly reader: DrawingReader;
};

function drawEdge(toDraw: EdgeToDraw, cache: Cache<CanvasEdge>): CanvasEdge {
  const { edge, face, siblings, known, hidden, drawing, reader } = toDraw;
  const ends = [edge.from.node, edge.to.node].map((id) => known.get(id));
  const selected = drawing.selected.has(edge.id);
  const run = drawing.runEdges ? (drawing.runEdges.has(edge.id) ? "passed" : "untouched") : null;
  const several = siblings.filter((other) => other.from.port === edge.from.port).length > 1;
  const [source, target] = [hidden.get(edge.from.node), hidden.get(edge.to.node)];
  return cache(edge.id, [edge, face, selected, run, several, source, target, ...ends], () => {
    const [from = "", to = ""] = ends.map((node) => node && nodeTitle(reader.catalogue, node, reader.language));
    const ports = face?.outputs ?? [];
    const labels = ports.length > 1 ? ports.map((port) => inLanguage(port.label, reader.language)) : [];
    return {
      id: edge.id,
      type: "wire",
      source: source ?? edge.from.node,
      sourceHandle: source === undefined ? edge.from.port : FOLDED_PORTS.out,
      target: target ?? edge.to.node,
      targetHandle: target === undefined ? edge.to.port : FOLDED_PORTS.in,
      selected,
      focusable: false,
      ariaLabel: reader.words.describeWire(from, to),
      data: {
        index: Math.max(
          0,
          ports.findIndex((port) => port.id === edge.from.port),
        ),
        count: Math.max(1, ports.length),
        room: labelRoom(labels),
        place: several ? edge.order + 1 : null,
        run,
      },
    };
  });
}

/** A wire inside a folded group is not seen. */
function isSeen(hidden: ReadonlyMap<string, string>): (edge: GraphEdge) => boolean {
  return ({ from, to }) => {
    const group = hidden.get(from.node);
    return group === undefined || group !== hidden.get(to.node);
  };
}

function placeOf(item: { readonly id: string; readonly position: Position }, { dragged }: Drawing): Position {
  return dragged && Object.hasOwn(dragged, item.id) ? (dragged[item.id] ?? item.position) : item.position;
}

/** Sizes are told, not measured: wires can be drawn at once, and 500 cards need no measuring. */
function fixedSize(size: { readonly width: number; readonly height: number }) {
  return { width: size.width, height: size.height, measured: { width: size.width, height: size.height } };
}

function handlesOf(face: NodeFace): NonNullable<CardNode["handles"]> {
  const dot = { width: PORT_SIZE, height: PORT_SIZE };
  const outputs = face.outputs.map((port, index) => ({
    ...dot,
    id: port.id,
    type: "source" as const,
    position: Side.Right,
    x: NODE_SIZE.width - PORT_SIZE / 2,
    y: portTop(index, face.outputs.length) - PORT_SIZE / 2,
  }));
  const input = {
    ...dot,
    id: INPUT_PORT_ID,
    type: "target" as const,
    position: Side.Left,
    x: -PORT_SIZE / 2,
    y: NODE_SIZE.height / 2 - PORT_SIZE / 2,
  };
  return face.hasInput ? [input, ...outputs] : outputs;
}
