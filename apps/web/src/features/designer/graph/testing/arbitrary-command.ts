import type { Graph } from "@orderloom/schema/graph/graph";
import fc from "fast-check";
import { testNode } from "../../../../ui/flow-canvas/testing/test-graph.ts";
import type { GraphCommand } from "../graph-command.ts";
import type { MakeId } from "../make-id.ts";
import { freshPiece, pieceOf } from "../paste.ts";
import { arbitraryGraph, arbitraryPort, arbitraryPosition } from "./arbitrary-graph.ts";

let made = 0;
const makeId: MakeId = (prefix) => {
  made += 1;
  return `${prefix}_${made}`;
};

/** Commands of every type, about things that are there and things that are not. */
export function arbitraryCommand(graph: Graph): fc.Arbitrary<GraphCommand> {
  return fc.oneof(
    commandOnNode(graph),
    commandOnWires(graph),
    commandOnItems(graph),
    commandOnNotes(graph),
    commandOnGroups(graph),
    commandOnTrials(graph),
    arbitraryGraph.map((other): GraphCommand => ({ type: "graph.replace", graph: other })),
  );
}

const idIn = (items: readonly { id: string }[]) => fc.constantFrom("missing", ...items.map(({ id }) => id));

const newNode = arbitraryPosition.map((at) => testNode(makeId("fresh"), { position: at }));

function endsIn(graph: Graph) {
  const from = fc.record({ node: idIn(graph.nodes), port: arbitraryPort });
  return fc.record({ from, to: fc.record({ node: idIn(graph.nodes), port: fc.constant("in") }) });
}

function commandOnNode(graph: Graph): fc.Arbitrary<GraphCommand> {
  const id = idIn(graph.nodes);
  const failure = fc.record({
    onError: fc.constantFrom("stop" as const, "continue" as const, "port" as const),
    retry: fc.option(
      fc.record({ attempts: fc.constantFrom(1, 2), delaysMs: fc.array(fc.nat(9), { minLength: 1, maxLength: 9 }) }),
    ),
    timeoutMs: fc.option(fc.constantFrom(1_000)),
  });
  return fc.oneof(
    fc.record({ type: fc.constant("node.rename" as const), id, name: fc.string() }),
    fc.record({ type: fc.constant("node.set_params" as const), id, params: fc.dictionary(fc.string(), fc.integer()) }),
    fc.record({ type: fc.constant("node.set_failure" as const), id, failure }),
    fc.record({ node: newNode, ends: fc.option(endsIn(graph)) }).map(
      ({ node, ends }): GraphCommand => ({
        type: "node.add",
        node,
        edge: ends && { id: makeId("e"), from: ends.from, to: { node: node.id, port: "in" } },
      }),
    ),
    fc
      .record({
        id,
        behind: fc.record({ node: id, port: arbitraryPort }),
        outPort: fc.option(arbitraryPort),
        position: arbitraryPosition,
      })
      .map((move): GraphCommand => ({ type: "node.move", move: { ...move, newEdgeId: makeId("e") } })),
    fc
      .record({ node: fc.oneof(newNode, fc.constantFrom(...graph.nodes, testNode("n0"))), edgeId: idIn(graph.edges) })
      .map(
        ({ node, edgeId }): GraphCommand => ({
          type: "node.insert",
          node,
          edgeId,
          through: { inPort: "in", outPort: "out", newEdgeId: makeId("e") },
        }),
      ),
  );
}

function commandOnWires(graph: Graph): fc.Arbitrary<GraphCommand> {
  return fc.oneof(
    endsIn(graph).map((ends): GraphCommand => ({ type: "edge.connect", edge: { id: makeId("e"), ...ends } })),
    fc
      .record({ id: idIn(graph.edges), ends: endsIn(graph) })
      .map(({ id, ends }): GraphCommand => ({ type: "edge.move_end", edge: { id, ...ends } })),
    fc.record({
      type: fc.constant("edges.set_order" as const),
      edgeIds: fc.shuffledSubarray(graph.edges.map(({ id }) => id)),
    }),
  );
}

function commandOnItems(graph: Graph): fc.Arbitrary<GraphCommand> {
  const id = idIn([...graph.nodes, ...graph.edges, ...graph.notes, ...graph.groups]);
  const piece = fc.subarray(graph.nodes.map((node) => node.id)).map((ids) => pieceOf(graph, new Set(ids)));
  return fc.oneof(
    fc.record({ type: fc.constant("items.remove" as const), ids: fc.array(id, { maxLength: 4 }), heal: fc.boolean() }),
    fc.record({ type: fc.constant("nodes.detach" as const), ids: fc.array(idIn(graph.nodes), { maxLength: 4 }) }),
    fc.record({
      type: fc.constant("items.move" as const),
      positions: fc.dictionary(id, arbitraryPosition, { maxKeys: 3 }),
    }),
    piece.map(
      (items): GraphCommand => ({
        type: "items.paste",
        items: freshPiece(items, { corner: { x: 0, y: 0 }, makeId }),
      }),
    ),
  );
}

function commandOnNotes(graph: Graph): fc.Arbitrary<GraphCommand> {
  const size = { width: 1, height: 1 };
  return fc.oneof(
    fc.record({
      type: fc.constant("note.set" as const),
      id: idIn(graph.notes),
      change: fc.record({ text: fc.string() }),
    }),
    arbitraryPosition.map(
      (at): GraphCommand => ({ type: "note.add", note: { id: makeId("note"), text: "", position: at, size } }),
    ),
  );
}

function commandOnGroups(graph: Graph): fc.Arbitrary<GraphCommand> {
  const nodes = fc.array(idIn(graph.nodes), { maxLength: 4 });
  const id = idIn(graph.groups);
  return fc.oneof(
    nodes.map((ids): GraphCommand => {
      const group = { id: makeId("group"), name: "", description: "", nodes: ids };
      return { type: "group.add", group };
    }),
    fc.record({ type: fc.constant("group.set" as const), id, change: fc.record({ name: fc.string() }) }),
    fc.record({ type: fc.constant("group.move_nodes" as const), nodes, group: fc.option(id) }),
  );
}

function commandOnTrials(graph: Graph): fc.Arbitrary<GraphCommand> {
  const answer = fc.constantFrom({ outcome: "failed" as const, values: {} }, { outcome: "ok" as const, values: {} });
  const answers = fc.dictionary(idIn(graph.nodes), answer, { maxKeys: 3 });
  return answers.map((kept): GraphCommand => ({ type: "trials.set", trials: { answers: kept, tests: [] } }));
}
