import { type GraphProblem, graphError } from "../graph-problem.ts";
import { type GraphView, nameOf } from "./graph-view.ts";

/** One port, one wire: a run has one token, and which of two wires it took would be a matter of luck. */
export function checkWires(view: GraphView): readonly GraphProblem[] {
  const wires = new Map<string, string[]>();
  for (const { edge } of view.edges) {
    const key = `${edge.from.node} ${edge.from.port}`;
    const edges = wires.get(key);
    if (edges) edges.push(edge.id);
    else wires.set(key, [edge.id]);
  }
  return [...wires].flatMap(([key, edges]) => {
    const [id = "", port = ""] = key.split(" ");
    const node = view.nodes.get(id);
    if (edges.length < 2 || !node) return [];
    const label = node.ports?.find((known) => known.id === port)?.label;
    const params = { node: nameOf(node), port: label ? { text: label } : port };
    return [graphError("port_has_two_wires", { params, nodes: [id], edges })];
  });
}
