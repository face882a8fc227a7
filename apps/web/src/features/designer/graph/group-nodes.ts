import type { Graph } from "@orderloom/schema/graph/graph";
import type { GraphGroup } from "./graph-patch.ts";

/** The nodes a group holds that are there, in the graph's order. */
export function nodesOfGroup(graph: Pick<Graph, "nodes">, group: GraphGroup): Graph["nodes"] {
  const members = new Set(group.nodes);
  return graph.nodes.filter(({ id }) => members.has(id));
}

/** The group a node lies in, if any; of several (an imported graph) the first. */
export function groupOf(graph: { readonly groups: readonly GraphGroup[] }, nodeId: string): GraphGroup | undefined {
  return graph.groups.find((group) => group.nodes.includes(nodeId));
}

/** Makes a group. Its nodes leave the groups they were in: a node lies in one group. Without nodes there is none. */
export function addGroup(graph: Graph, group: GraphGroup): Graph {
  const nodes = nodesOfGroup(graph, group).map(({ id }) => id);
  if (nodes.length === 0 || graph.groups.some(({ id }) => id === group.id)) return graph;
  return { ...graph, groups: [...withoutNodes(graph.groups, new Set(nodes)), { ...group, nodes }] };
}

/** Puts nodes into a group, or with null out of theirs; a group that loses its last node goes. */
export function moveToGroup(graph: Graph, nodeIds: readonly string[], groupId: string | null): Graph {
  const known = graph.nodes.filter(({ id }) => nodeIds.includes(id)).map(({ id }) => id);
  const target = graph.groups.find(({ id }) => id === groupId);
  if (groupId !== null && target === undefined) return graph;
  const moving = new Set(known.filter((id) => !target?.nodes.includes(id)));
  const left = withoutNodes(graph.groups, moving);
  const groups = left.map((group) => (group === target ? { ...group, nodes: [...group.nodes, ...moving] } : group));
  const changed = groups.length !== graph.groups.length || groups.some((group, at) => group !== graph.groups[at]);
  return changed && moving.size > 0 ? { ...graph, groups } : graph;
}

/** Changes what a group is called or what is said of it. */
export function setGroup(graph: Graph, id: string, change: Partial<Omit<GraphGroup, "id">>): Graph {
  const index = graph.groups.findIndex((group) => group.id === id);
  const group = graph.groups[index];
  return group === undefined ? graph : { ...graph, groups: graph.groups.with(index, { ...group, ...change }) };
}

/** The groups without these nodes; those that hold nothing any more are left out. */
export function withoutNodes(groups: readonly GraphGroup[], gone: ReadonlySet<string>): GraphGroup[] {
  return groups.flatMap((group) => {
    if (!group.nodes.some((id) => gone.has(id))) return [group];
    const nodes = group.nodes.filter((id) => !gone.has(id));
    return nodes.length > 0 ? [{ ...group, nodes }] : [];
  });
}
