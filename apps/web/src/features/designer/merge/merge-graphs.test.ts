import type { Graph } from "@orderloom/schema/graph/graph";
import { describe, expect, it } from "vitest";
import { testEdge, testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { edit } from "../graph/graph-editor.ts";
import { type MergeSides, mergeGraphs } from "./merge-graphs.ts";

const base = testGraph(
  [testNode("a"), testNode("b"), testNode("c")],
  [testEdge("ab", "a:out", "b"), testEdge("bc", "b:out", "c")],
);

const changed = (...commands: Parameters<typeof edit>[1][]): Graph =>
  commands.reduce((graph, command) => edit(graph, command).graph, base);
const rename = (id: string, name: string) => changed({ type: "node.rename", id, name });
const setParams = (id: string, params: Record<string, string | number>) =>
  changed({ type: "node.set_params", id, params });
const merge = (mine: Graph, theirs: Graph, from = base) => mergeGraphs({ base: from, mine, theirs });
const brief = ({ conflicts }: ReturnType<typeof mergeGraphs>) =>
  conflicts.map(({ kind, id, field }) => `${kind} ${id} ${field}`.trim());

describe("mergeGraphs", () => {
  it("keeps edits of different nodes, and of different fields of one", () => {
    const { graph, conflicts } = merge(rename("a", "mine"), setParams("a", { city: "杭州" }));
    expect(conflicts).toEqual([]);
    expect(graph.nodes.find(({ id }) => id === "a")).toMatchObject({ name: "mine", params: { city: "杭州" } });
  });

  it("asks about a field that both changed, and about no other", () => {
    const mine = setParams("a", { city: "杭州", amount: 1 });
    const theirs = setParams("a", { city: "北京", amount: 1 });
    const merged = merge(mine, theirs);
    expect(merged.conflicts).toMatchObject([
      { key: "node a params.city", base: undefined, mine: "杭州", theirs: "北京" },
    ]);
    const chosen = mergeGraphs({ base, mine, theirs }, new Map([["node a params.city", "mine"]]));
    expect(chosen.graph.nodes[0]?.params).toEqual({ city: "杭州", amount: 1 });
  });

  it("asks about a node that one removed and the other changed or wired, not about one that was only moved", () => {
    const removed = changed({ type: "items.remove", ids: ["c"], heal: false });
    expect(brief(merge(removed, rename("c", "end")))).toEqual(["node c"]);
    const edge = { id: "x", from: { node: "a", port: "no" }, to: { node: "c", port: "in" } };
    expect(brief(merge(changed({ type: "edge.connect", edge }), removed))).toEqual(["node c"]);
    const moved = changed({ type: "items.move", positions: { c: { x: 999, y: 0 } } });
    expect(brief(merge(removed, moved))).toEqual([]);
    expect(merge(removed, moved).graph.nodes.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("tells two new nodes of the same id apart; texts and wires follow the renamed one", () => {
    const add = (port: string, params: Record<string, string>) =>
      changed(
        {
          type: "node.add",
          node: testNode("x", { name: port, type: "order.set-status" }),
          edge: { id: "cx", from: { node: "c", port }, to: { node: "x", port: "in" } },
        },
        { type: "node.set_params", id: "b", params },
      );
    const { graph, conflicts } = merge(add("yes", { text: "{{ outputs.x.no }}" }), add("no", {}));
    expect(conflicts).toEqual([]);
    expect(graph.nodes.map(({ id }) => id)).toEqual(["a", "b", "c", "x", "set_status"]);
    expect(graph.edges.map(({ from, to }) => `${from.node}:${from.port}>${to.node}`)).toContain("c:yes>set_status");
    expect(graph.nodes.find(({ id }) => id === "b")?.params).toEqual({ text: "{{ outputs.set_status.no }}" });
  });

  it("takes a place both moved from mine, unasked", () => {
    const to = (x: number) => changed({ type: "items.move", positions: { a: { x, y: 0 } } });
    const merged = merge(to(100), to(200));
    expect(merged.conflicts).toEqual([]);
    expect(merged.graph.nodes[0]?.position.x).toBe(100);
  });

  it("asks about a way out that both wired elsewhere", () => {
    const to = (node: string) =>
      changed({
        type: "edge.move_end",
        edge: { id: "ab", from: { node: "a", port: "out" }, to: { node, port: "in" } },
      });
    const added: MergeSides = {
      base,
      mine: to("c"),
      theirs: changed({ type: "items.remove", ids: ["ab"], heal: false }),
    };
    expect(brief(mergeGraphs(added))).toEqual(["wires a out"]);
  });
});
