import { type GraphProblem, graphError, graphWarning } from "../graph-problem.ts";
import type { NodeFamily, Port } from "../node.ts";
import { ERROR_PORT_ID } from "../ports.ts";
import { type GraphView, type NodeView, nameOf } from "./graph-view.ts";

/** Families that decide: an answer that leads nowhere would let an order end quietly. */
const DECIDES: ReadonlySet<NodeFamily> = new Set(["rule", "approval"]);

/** Every answer that a rule or an approval can give and every branch of a split leads somewhere; others may end a run. */
export function checkBranches(view: GraphView): readonly GraphProblem[] {
  const wired = new Set(view.edges.map(({ edge }) => `${edge.from.node} ${edge.from.port}`));
  return [...view.nodes.values()].flatMap((node) => {
    const open = (node.ports ?? []).filter((port) => !wired.has(`${node.node.id} ${port.id}`));
    return open.flatMap((port) => describe(node, port));
  });
}

function describe(node: NodeView, port: Port): readonly GraphProblem[] {
  const place = { params: { node: nameOf(node), port: { text: port.label } }, nodes: [node.node.id] };
  const { definition } = node;
  if (port.neverTaken) return [];
  if (definition && (definition.splits || DECIDES.has(definition.family))) return [graphError("branch_missing", place)];
  if (port.warnsOpen) return [graphWarning("port_open", place)];
  return port.id === ERROR_PORT_ID ? [graphWarning("error_port_unwired", place)] : [];
}
