import { LIMITS } from "../../limits.ts";
import { type GraphProblem, graphError, graphWarning } from "../graph-problem.ts";
import type { GraphView } from "./graph-view.ts";

/** Limits of a flow: nodes that can be imported, nodes that can still be drawn well, bytes as JSON in UTF-8. */
export function checkSize({ graph }: GraphView): readonly GraphProblem[] {
  const problems: GraphProblem[] = [];
  const count = graph.nodes.length;
  if (count > LIMITS.flowNodesImported) {
    problems.push(graphError("flow_too_many_nodes", { params: { count, limit: LIMITS.flowNodesImported } }));
  } else if (count > LIMITS.flowNodesDrawn) {
    problems.push(graphWarning("flow_hard_to_draw", { params: { count, limit: LIMITS.flowNodesDrawn } }));
  }
  const size = utf8Bytes(JSON.stringify(graph));
  if (size > LIMITS.flowBytes) {
    problems.push(graphError("flow_too_large", { params: { size, limit: LIMITS.flowBytes } }));
  }
  return problems;
}

/** Bytes of a text in UTF-8. The pure packages know no TextEncoder, which belongs to Node and browsers. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    // Each half of a surrogate pair counts two of the four bytes that the pair takes.
    else bytes += unit >= 0xd800 && unit < 0xe000 ? 2 : 3;
  }
  return bytes;
}
