import { assertNever } from "../../error.ts";
import type { GraphEdge } from "../graph.ts";
import { type GraphProblem, graphError } from "../graph-problem.ts";
import type { EdgeFault, GraphView } from "./graph-view.ts";
import { nameOf } from "./graph-view.ts";

/** Every edge leads from an output port that exists to the input of a node that has one. */
export function checkEdges(view: GraphView): readonly GraphProblem[] {
  return view.edges.flatMap(({ edge, fault }) => (fault === null ? [] : [describe(view, edge, fault)]));
}

function describe(view: GraphView, edge: GraphEdge, fault: EdgeFault): GraphProblem {
  const edges = [edge.id];
  const known = [edge.from.node, edge.to.node].filter((id) => view.nodes.has(id));
  switch (fault) {
    case "from_node":
      return graphError("edge_node_missing", { params: { id: edge.from.node }, nodes: known, edges });
    case "to_node":
      return graphError("edge_node_missing", { params: { id: edge.to.node }, nodes: known, edges });
    case "from_port":
      return graphError("edge_port_missing", { params: portAt(view, edge.from), nodes: [edge.from.node], edges });
    case "to_port":
      return graphError("edge_port_missing", { params: portAt(view, edge.to), nodes: [edge.to.node], edges });
    case "into_trigger":
      return graphError("edge_into_trigger", { params: portAt(view, edge.to), nodes: [edge.to.node], edges });
    default:
      return assertNever(fault);
  }
}

function portAt(view: GraphView, end: GraphEdge["from"]): GraphProblem["params"] {
  const node = view.nodes.get(end.node);
  return { node: node ? nameOf(node) : end.node, port: end.port };
}
