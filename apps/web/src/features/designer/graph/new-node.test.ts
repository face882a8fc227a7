import { CATALOGUE, NODE_DEFINITIONS } from "@orderloom/nodes/definitions";
import type { NodeDefinition } from "@orderloom/schema/graph/node";
import { describe, expect, it } from "vitest";
import { testGraph } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { edit } from "./graph-editor.ts";
import { idMaker } from "./make-id.ts";
import { firstFreePort, freeSpot, type NewPlace, newNodeCommand } from "./new-node.ts";

function definition(type: string): NodeDefinition {
  const found = NODE_DEFINITIONS.find((known) => known.type === type);
  if (!found) throw new Error(`no node ${type}`);
  return found;
}

function add(
  graph = testGraph([]),
  type = "order.set-status",
  place: NewPlace = { type: "at", position: { x: 0, y: 0 } },
) {
  return edit(graph, newNodeCommand(definition(type), place, { graph, catalogue: CATALOGUE, makeId: idMaker(graph) }))
    .graph;
}

describe("newNodeCommand", () => {
  const started = add(undefined, "trigger.order-event");

  it("adds a node of a kind with readable ids and its first parameters", () => {
    const twice = add(add(started), "order.set-status");
    expect(twice.nodes.map(({ id }) => id)).toEqual(["order_event", "set_status", "set_status_2"]);
    expect(twice.nodes[1]).toMatchObject({ params: definition("order.set-status").initial, name: "", onError: "stop" });
  });

  it("wires it behind a port, to the right", () => {
    const graph = add(started, "rule.condition", { type: "after", node: "order_event", port: "out" });
    expect(graph.edges).toEqual([
      { id: "edge", from: { node: "order_event", port: "out" }, to: { node: "condition", port: "in" }, order: 0 },
    ]);
    expect(graph.nodes[1]?.position).toEqual({ x: 304, y: 0 });
  });

  it("goes onto a wire, leaving by its first port", () => {
    const wired = add(started, "order.set-status", { type: "after", node: "order_event", port: "out" });
    const graph = add(wired, "rule.condition", { type: "wire", edge: "edge" });
    expect(graph.edges.map(({ from, to }) => `${from.node}:${from.port} ${to.node}`)).toEqual([
      "order_event:out condition",
      "condition:yes set_status",
    ]);
  });

  it("leaves a trigger unwired, whatever the place", () => {
    const graph = add(started, "trigger.order-event", { type: "after", node: "order_event", port: "out" });
    expect(graph.edges).toEqual([]);
  });
});

describe("firstFreePort", () => {
  it("goes through the ports in the order drawn, then says that none is left", () => {
    let graph = add(undefined, "rule.condition");
    const ports: (string | null)[] = [];
    for (let step = 0; step < 3; step += 1) {
      const port = firstFreePort({ graph, catalogue: CATALOGUE }, "condition");
      ports.push(port);
      if (port) graph = add(graph, "order.set-status", { type: "after", node: "condition", port });
    }
    expect(ports).toEqual(["yes", "no", null]);
  });
});

describe("freeSpot", () => {
  it("moves down to where no node lies", () => {
    const graph = add();
    expect(freeSpot(graph, { x: 10, y: 10 })).toEqual({ x: 10, y: 106 });
    expect(freeSpot(graph, { x: 300, y: 0 })).toEqual({ x: 300, y: 0 });
  });
});
