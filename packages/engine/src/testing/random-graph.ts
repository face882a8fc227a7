import type { Graph, GraphEdge, GraphNode } from "@orderloom/schema/graph/graph";
import { nodeKey } from "@orderloom/schema/graph/node";
import { outputPorts } from "@orderloom/schema/graph/ports";
import type { JsonObject } from "@orderloom/schema/json";
import fc from "fast-check";
import { UNDOS } from "./control-nodes.ts";
import { type Drawn, graphOf } from "./graph-of.ts";
import { FAILURE_CODES, TEST_CATALOGUE } from "./nodes.ts";

const notice: JsonObject = {
  type: "notice.create",
  audience: { type: "person", personId: "p1" },
  title: { zh: "通知", en: "Notice" },
  text: { zh: "订单", en: "Order" },
  mailConnectionId: null,
};
const call: JsonObject = {
  type: "call.make",
  performer: "test",
  connectionId: null,
  content: null,
  key: "order-1",
  idempotency: "key",
  timeoutMs: 1_000,
};

/** Effects that change, change nothing and are refused, and some that are not about the order. */
const effect: fc.Arbitrary<JsonObject> = fc.constantFrom<JsonObject>(
  { type: "order.set_state", to: "allocated", reason: null },
  { type: "order.set_state", to: "allocated", reason: null },
  { type: "order.set_state", to: "pending_review", reason: null },
  { type: "order.set_state", to: "delivered", reason: null },
  { type: "order.set_state", to: "cancelled", reason: null },
  { type: "order.add_hold", code: "risk", reason: "" },
  { type: "order.add_hold", code: "address", reason: "" },
  { type: "order.remove_hold", code: "risk" },
  { type: "order.add_tag", tag: "vip" },
  { type: "order.add_tag", tag: "big" },
  { type: "order.remove_tag", tag: "vip" },
  notice,
  call,
);

/** A join of each kind. */
export const join: fc.Arbitrary<Drawn> = fc
  .record({ needs: fc.nat(3), rest: fc.constantFrom("absorb", "absorb", "stop") })
  .map((params) => ({ type: "join", params }));

/** A step that can be undone, in each way that an undo can go. */
export const book: fc.Arbitrary<Drawn> = fc
  .constantFrom(...UNDOS)
  .map((undo): Drawn => ({ type: "book", params: { undo } }));

export const act: fc.Arbitrary<Drawn> = fc
  .tuple(fc.array(effect, { maxLength: 4 }), fc.constantFrom("", "单", "x".repeat(500)))
  .map(([effects, output]) => ({ type: "act", params: { effects, output } }));

/** A node of every construct but the trigger; `self` is its id. */
function anyNode(self: string): fc.Arbitrary<Drawn> {
  const choice = (type: string, name: string, values: readonly (string | number | boolean)[]): fc.Arbitrary<Drawn> =>
    fc.constantFrom(...values).map((value) => ({ type, params: { [name]: value } }));
  return fc.oneof(
    { weight: 4, arbitrary: act },
    { weight: 4, arbitrary: choice("wait", "for", ["call", "approval", "timer", "event", "children", "stock"]) },
    { weight: 2, arbitrary: choice("branch", "atLeast", [0, 60_000, 200_000]) },
    { weight: 2, arbitrary: choice("fail", "how", Object.keys(FAILURE_CODES)) },
    { weight: 2, arbitrary: fc.nat(3).map((times) => ({ type: "loop", params: { self, times } })) },
    { weight: 1, arbitrary: choice("end", "fails", [true, false]) },
    { weight: 1, arbitrary: fc.constant<Drawn>({ type: "look", params: { reads: ["lines", "phone"] } }) },
    { weight: 1, arbitrary: fc.constant<Drawn>({ type: "stuck" }) },
    { weight: 2, arbitrary: fc.constant<Drawn>({ type: "split" }) },
    { weight: 2, arbitrary: join },
    { weight: 1, arbitrary: fc.constant<Drawn>({ type: "hold" }) },
    { weight: 1, arbitrary: fc.nat(3).map((times) => ({ type: "repeat", params: { times } })) },
    { weight: 1, arbitrary: book },
  );
}

/** A node and, for each of its ports in turn, how far on its wires lead. */
type Placed = { readonly drawn: Drawn; readonly reaches: readonly (readonly number[])[] };

const reach = fc.array(fc.nat(3), { maxLength: 2, size: "max" });
const reaches = fc.array(reach, { minLength: 3, maxLength: 3 });
const onError = fc.constantFrom("stop", "continue", "continue", "port", "port");

/**
 * Graphs of every construct: wires lead forward, several from one port and several to one node, but a loop's
 * `again` leads back. They always come to an end, as a loop counts its visits.
 */
export const randomGraph: fc.Arbitrary<Graph> = fc.integer({ min: 0, max: 8 }).chain((count) => {
  const trigger = fc.constant<Drawn>({ type: "trigger" });
  const nodes = Array.from({ length: count }, (_, index) => anyNode(`n${index + 1}`));
  const placed = [trigger, ...nodes].map((node, index) =>
    fc.record({
      drawn: fc.tuple(node, onError).map(([drawn, told]): Drawn => (index === 0 ? drawn : { ...drawn, onError: told })),
      reaches,
    }),
  );
  return fc.tuple(...placed).map(wire);
});

/** The trigger's id; the others are `n1`, `n2` … */
function idOf(index: number): string {
  return index === 0 ? "t" : `n${index}`;
}

function wire(placed: readonly Placed[]): Graph {
  const graph = graphOf(Object.fromEntries(placed.map(({ drawn }, index) => [idOf(index), drawn])), []);
  const edges = placed.flatMap((place, index) => wiresOf(graph.nodes[index], place, { index, count: placed.length }));
  return { ...graph, edges: edges.map((edge, number) => ({ ...edge, id: `e${number}` })) };
}

function wiresOf(
  node: GraphNode | undefined,
  placed: Placed,
  at: { readonly index: number; readonly count: number },
): readonly GraphEdge[] {
  const definition = node && TEST_CATALOGUE.get(nodeKey(node.type, node.typeVersion));
  if (!definition) return [];
  return outputPorts(definition, node).flatMap((port, portIndex) => {
    const targets = (placed.reaches[portIndex] ?? []).map((distance) => {
      if (port.id === "again") return Math.max(1, at.index - distance);
      return at.index + 1 + distance;
    });
    const wires = port.id === "again" ? targets.slice(0, 1) : targets.filter((target) => target < at.count);
    return wires.map((target, order) => ({
      id: "",
      from: { node: node.id, port: port.id },
      to: { node: idOf(target), port: "in" },
      order,
    }));
  });
}
