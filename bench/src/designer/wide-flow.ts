import type { Graph } from "@orderloom/schema/graph/graph";
import { EMPTY_GRAPH } from "@orderloom/schema/graph/graph";

const COLUMNS = 25;
const STEP = { x: 304, y: 104 } as const;

/** A flow of `count` nodes as people draw them: rows of conditions that lead on, every fourth ending in a status. */
export function wideFlow(count: number): Graph {
  const trigger = {
    ...nodeAt(0),
    type: "trigger.order-event",
    params: { event: "OrderPaid", shopIds: null },
  };
  const nodes = Array.from({ length: count }, (_, index) => (index === 0 ? trigger : nodeAt(index)));
  const edges = nodes.slice(1).map((node, index) => ({
    id: `edge_${index}`,
    from: { node: `n${index}`, port: index === 0 ? "out" : isStatus(index) ? "done" : "yes" },
    to: { node: node.id, port: "in" },
    order: 0,
  }));
  return { ...EMPTY_GRAPH, nodes, edges };
}

function isStatus(index: number): boolean {
  return index % 4 === 3;
}

function nodeAt(index: number): Graph["nodes"][number] {
  const what = isStatus(index)
    ? { type: "order.set-status", params: { to: "allocated", reason: "" } }
    : { type: "rule.condition", params: { rule: { "==": [{ var: "order.complete" }, true] } } };
  const row = Math.floor(index / COLUMNS);
  return {
    ...what,
    id: `n${index}`,
    typeVersion: 1,
    name: `第 ${index} 步`,
    position: { x: (index % COLUMNS) * STEP.x, y: row * STEP.y },
    onError: "stop",
  };
}
