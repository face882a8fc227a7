import type { Graph, GraphEdge, GraphNode } from "@orderloom/schema/graph/graph";
import fc from "fast-check";
import { testEdge, testGraph, testNode } from "../../../../ui/flow-canvas/testing/test-graph.ts";

const CONNECTION = "3f2a7c44-1d8e-4b6b-9d11-0c5e7a9b2d13";

/** A node that sends what the templates say; its answer is `outputs.<id>.v`. */
export function sends(id: string, texts: readonly string[], over: Partial<GraphNode> = {}): GraphNode {
  const params = { connectionId: CONNECTION, path: `/${id}`, body: JSON.stringify(texts), extract: { v: "v" } };
  return testNode(id, { type: "connector.http-request", params, ...over });
}

/** A node that asks whether an earlier answer is 1. */
export function asks(id: string, node: string): GraphNode {
  const params = { rule: { "==": [{ var: `outputs.${node}.v` }, 1] } };
  return testNode(id, { type: "rule.condition", params });
}

/** Where flows begin. */
export const PAID: GraphNode = testNode("paid", { type: "trigger.order-event", params: { event: "OrderPaid" } });

type Piece = {
  readonly kind: "send" | "ask" | "fork" | "loop";
  readonly reads: readonly number[];
  readonly on: number;
};

const piece: fc.Arbitrary<Piece> = fc.record({
  kind: fc.constantFrom("send", "send", "ask", "fork", "loop"),
  reads: fc.array(fc.nat(20), { maxLength: 3 }),
  on: fc.nat(2),
});

/** Flows as people draw them: sends, answers that fork and meet again, parallel branches, loops. */
export const drawnFlow: fc.Arbitrary<Graph> = fc.array(piece, { minLength: 2, maxLength: 6 }).map(draw);

function draw(pieces: readonly Piece[]): Graph {
  const nodes: GraphNode[] = [PAID, sends("first", [])];
  const edges: GraphEdge[] = [testEdge("e0", "paid", "first")];
  let ends = ["first:done"];
  const senders = ["first"];
  const wire = (from: string, to: string) => edges.push(testEdge(`e${edges.length}`, from, to));
  const come = (to: string) => {
    for (const end of ends) wire(end, to);
  };
  const pick = (at: number) => senders[at % senders.length] ?? "first";
  const add = (id: string, { reads, on }: Piece) => {
    const texts = reads.map((at) => (at % 2 === 0 ? `{{ outputs.${pick(at)}.v }}` : `is {{ outputs.${pick(at)}.v }}`));
    nodes.push(sends(id, texts, { onError: on === 0 ? "continue" : "stop" }));
    senders.push(id);
  };
  for (const [index, drawn] of pieces.entries()) {
    const id = `n${index}`;
    if (drawn.kind === "send") {
      add(id, drawn);
      come(id);
      ends = [`${id}:done`];
      continue;
    }
    const body = drawn.kind === "loop" ? [`${id}_a`] : [`${id}_a`, `${id}_b`];
    if (drawn.kind === "ask") nodes.push(asks(id, pick(drawn.on)));
    if (drawn.kind === "fork") nodes.push(testNode(id, { type: "control.split", params: { branches: ["A", "B"] } }));
    if (drawn.kind === "loop")
      nodes.push(
        testNode(id, { type: "control.for-each", params: { from: "path", path: `outputs.${pick(drawn.on)}.v` } }),
      );
    come(id);
    for (const inner of body) add(inner, drawn);
    const ports = drawn.kind === "ask" ? ["yes", "no"] : drawn.kind === "fork" ? ["b1", "b2"] : ["item"];
    for (const [at, inner] of body.entries()) wire(`${id}:${ports[at] ?? ""}`, inner);
    ends = body.map((inner) => `${inner}:done`);
    if (drawn.kind === "loop") {
      come(id);
      ends = [`${id}:done`];
    }
    if (drawn.kind === "fork") {
      nodes.push(testNode(`${id}_j`, { type: "control.join", params: {} }));
      come(`${id}_j`);
      ends = [`${id}_j:joined`];
    }
  }
  nodes.push(
    sends(
      "last",
      senders.slice(-3).map((from) => `{{ outputs.${from}.v }}`),
    ),
  );
  come("last");
  return testGraph(nodes, edges);
}
