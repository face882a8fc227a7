import { assertNever } from "@orderloom/schema/error";
import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import { detachNodes } from "./detach-nodes.ts";
import type { FailureSettings, GraphCommand, GraphPiece, Position } from "./graph-command.ts";
import { applyGraphPatch, diffGraph, type GraphNote, setTrials } from "./graph-patch.ts";
import { addGroup, moveToGroup, setGroup } from "./group-nodes.ts";
import { insertNode } from "./insert-node.ts";
import { moveNode } from "./move-node.ts";
import { removeItems } from "./remove-items.ts";
import { connect, moveEnd, setOrder } from "./wire-edges.ts";

/** A changed graph and the command that takes the change back. */
export type Edit = { readonly graph: Graph; readonly inverse: GraphCommand };

/**
 * Applies a command. Pure: the graph that came in is untouched, and a command that changes nothing (a repeated
 * wire, a name that is already so, an id that is gone) gives back the same graph object.
 */
export function edit(graph: Graph, command: GraphCommand): Edit {
  const next = applyCommand(graph, command);
  return { graph: next, inverse: { type: "graph.patch", patch: diffGraph(next, graph) } };
}

function applyCommand(graph: Graph, command: GraphCommand): Graph {
  switch (command.type) {
    case "node.add": {
      const added = hasId(graph, command.node.id) ? graph : { ...graph, nodes: [...graph.nodes, command.node] };
      return command.edge === null ? added : connect(added, command.edge);
    }
    case "node.insert":
      return insertNode(graph, command);
    case "items.remove":
      return removeItems(graph, new Set(command.ids), command.heal);
    case "nodes.detach":
      return detachNodes(graph, command.ids);
    case "node.move":
      return moveNode(graph, command.move);
    case "items.move":
      return moveItems(graph, command.positions);
    case "node.rename":
      return changeNode(graph, command.id, (node) =>
        node.name === command.name ? node : { ...node, name: command.name },
      );
    case "node.set_params":
      return changeNode(graph, command.id, (node) => ({ ...node, params: command.params }));
    case "node.set_failure":
      return changeNode(graph, command.id, (node) => withFailure(node, command.failure));
    case "edge.connect":
      return connect(graph, command.edge);
    case "edge.move_end":
      return moveEnd(graph, command.edge);
    case "edges.set_order":
      return setOrder(graph, command.edgeIds);
    case "items.paste":
      return paste(graph, command.items);
    case "note.add":
      return hasId(graph, command.note.id) ? graph : { ...graph, notes: [...graph.notes, command.note] };
    case "note.set":
      return setNote(graph, command.id, command.change);
    case "group.add":
      return hasId(graph, command.group.id) ? graph : addGroup(graph, command.group);
    case "group.set":
      return setGroup(graph, command.id, command.change);
    case "group.move_nodes":
      return moveToGroup(graph, command.nodes, command.group);
    case "trials.set":
      return setTrials(graph, command.trials);
    case "nodes.to_sub_flow":
    case "node.put_in_line":
    case "graph.replace":
      return command.graph;
    case "graph.patch":
      return applyGraphPatch(graph, command.patch);
    default:
      return assertNever(command);
  }
}

function hasId(graph: Graph, id: string): boolean {
  return [graph.nodes, graph.notes, graph.groups].some((list) => list.some((item) => item.id === id));
}

function changeNode(graph: Graph, id: string, change: (node: GraphNode) => GraphNode): Graph {
  const index = graph.nodes.findIndex((node) => node.id === id);
  const node = graph.nodes[index];
  if (node === undefined) return graph;
  const changed = change(node);
  return changed === node ? graph : { ...graph, nodes: graph.nodes.with(index, changed) };
}

function moveItems(graph: Graph, positions: Readonly<Record<string, Position>>): Graph {
  const place = <T extends { id: string; position: Position }>(item: T): T => {
    const to = Object.hasOwn(positions, item.id) ? positions[item.id] : undefined;
    if (to === undefined || (to.x === item.position.x && to.y === item.position.y)) return item;
    return { ...item, position: { x: to.x, y: to.y } };
  };
  const nodes = graph.nodes.map(place);
  const notes = graph.notes.map(place);
  const moved =
    nodes.some((node, at) => node !== graph.nodes[at]) || notes.some((note, at) => note !== graph.notes[at]);
  return moved ? { ...graph, nodes, notes } : graph;
}

function withFailure(node: GraphNode, failure: FailureSettings): GraphNode {
  const { retry: _retry, timeoutMs: _timeoutMs, ...rest } = node;
  return {
    ...rest,
    onError: failure.onError,
    ...(failure.retry ? { retry: failure.retry } : {}),
    ...(failure.timeoutMs === null ? {} : { timeoutMs: failure.timeoutMs }),
  };
}

function setNote(graph: Graph, id: string, change: Partial<GraphNote>): Graph {
  const index = graph.notes.findIndex((note) => note.id === id);
  const note = graph.notes[index];
  return note === undefined ? graph : { ...graph, notes: graph.notes.with(index, { ...note, ...change }) };
}

function paste(graph: Graph, items: GraphPiece): Graph {
  return {
    ...graph,
    nodes: [...graph.nodes, ...items.nodes],
    edges: [...graph.edges, ...items.edges],
    notes: [...graph.notes, ...items.notes],
    groups: [...graph.groups, ...items.groups],
  };
}
