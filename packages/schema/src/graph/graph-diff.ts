import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { sameJson } from "../same-json.ts";
import type { Graph, GraphEdge, GraphNode } from "./graph.ts";

/** A value that differs. Undefined where one of the two graphs has none; lists are compared as a whole. */
export type FieldChange = {
  readonly path: readonly string[];
  readonly before: Json | undefined;
  readonly after: Json | undefined;
};

/** A node that both graphs have, and that says something else in the second. */
export type NodeChange = {
  readonly before: GraphNode;
  readonly after: GraphNode;
  readonly fields: readonly FieldChange[];
};

/** What the second of two graphs does otherwise than the first. Items keep the order they have in their graph. */
export type GraphDiff = {
  readonly nodes: {
    readonly added: readonly GraphNode[];
    readonly removed: readonly GraphNode[];
    readonly changed: readonly NodeChange[];
  };
  /** Wires are told apart by what they connect, not by their ids. */
  readonly edges: { readonly added: readonly GraphEdge[]; readonly removed: readonly GraphEdge[] };
  readonly settings: readonly FieldChange[];
  /** Places, notes or groups differ: how it is drawn, which changes nothing of what it does. */
  readonly redrawn: boolean;
  /** Tests or kept answers differ. */
  readonly retested: boolean;
};

/**
 * Compares two graphs by what they do: a node that was only moved is no change. Of nodes with the same id the first
 * counts, as everywhere.
 */
export function diffGraphs(before: Graph, after: Graph): GraphDiff {
  const [old, fresh] = [byId(before.nodes), byId(after.nodes)];
  const [oldWires, freshWires] = [wiresOf(before), wiresOf(after)];
  return {
    nodes: {
      added: [...fresh.values()].filter(({ id }) => !old.has(id)),
      removed: [...old.values()].filter(({ id }) => !fresh.has(id)),
      changed: [...fresh.values()].flatMap((node) => changeOf(old.get(node.id), node)),
    },
    edges: {
      added: [...freshWires].flatMap(([key, edge]) => (oldWires.has(key) ? [] : [edge])),
      removed: [...oldWires].flatMap(([key, edge]) => (freshWires.has(key) ? [] : [edge])),
    },
    settings: fieldChanges(before.settings, after.settings),
    redrawn: isRedrawn(before, after, old),
    retested: !sameJson(before.trials ?? null, after.trials ?? null),
  };
}

/** How many things differ; 0 where the two graphs do the same. */
export function countChanges({ nodes, edges, settings }: GraphDiff): number {
  const ofNodes = nodes.added.length + nodes.removed.length + nodes.changed.length;
  return ofNodes + edges.added.length + edges.removed.length + settings.length;
}

function byId(nodes: readonly GraphNode[]): ReadonlyMap<string, GraphNode> {
  const known = new Map<string, GraphNode>();
  for (const node of nodes) if (!known.has(node.id)) known.set(node.id, node);
  return known;
}

/** Each wire by what it connects and its rank among the wires of its port; one that is alone has the first rank. */
function wiresOf({ edges }: Graph): ReadonlyMap<string, GraphEdge> {
  const ranks = new Map<string, number>();
  const wires = new Map<string, GraphEdge>();
  for (const edge of edges.toSorted((one, other) => one.order - other.order)) {
    const port = `${edge.from.node} ${edge.from.port}`;
    const rank = ranks.get(port) ?? 0;
    ranks.set(port, rank + 1);
    wires.set(`${port} ${edge.to.node} ${edge.to.port} ${rank}`, edge);
  }
  return wires;
}

function changeOf(before: GraphNode | undefined, after: GraphNode): readonly NodeChange[] {
  if (!before) return [];
  const fields = fieldChanges(meaningOf(before), meaningOf(after));
  return fields.length === 0 ? [] : [{ before, after, fields }];
}

/** What a node says besides its id and its place. */
function meaningOf({ type, typeVersion, name, params, onError, retry, timeoutMs }: GraphNode): JsonObject {
  return {
    type,
    typeVersion,
    name,
    params,
    onError,
    ...(retry === undefined ? {} : { retry }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  };
}

type Place = readonly string[];

function fieldChanges(before: Json | undefined, after: Json | undefined, path: Place = []): readonly FieldChange[] {
  if (sameJson(before, after)) return [];
  if (!isJsonObject(before) || !isJsonObject(after)) return [{ path, before, after }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    fieldChanges(ownOf(before, key), ownOf(after, key), [...path, key]),
  );
}

function ownOf(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isRedrawn(before: Graph, after: Graph, old: ReadonlyMap<string, GraphNode>): boolean {
  const moved = after.nodes.some(({ id, position }) => !sameJson(position, old.get(id)?.position ?? position));
  return moved || !sameJson(before.notes, after.notes) || !sameJson(before.groups, after.groups);
}
