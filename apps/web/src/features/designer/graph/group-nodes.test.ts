import { describe, expect, it } from "vitest";
import { testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { addGroup, groupOf, moveToGroup } from "./group-nodes.ts";
import { removeItems } from "./remove-items.ts";

const group = (id: string, nodes: string[]) => ({ id, name: id, description: "", nodes });
const graph = { ...testGraph(["a", "b", "c"].map((id) => testNode(id))), groups: [group("g", ["a", "b"])] };

describe("groups", () => {
  it("hold each node once: a new group takes its nodes from the others", () => {
    const next = addGroup(graph, group("h", ["b", "c", "gone"]));
    expect(next.groups).toEqual([group("g", ["a"]), group("h", ["b", "c"])]);
    expect(groupOf(next, "b")?.id).toBe("h");
  });

  it("go with their last node, be it moved or removed", () => {
    expect(addGroup(graph, group("h", ["a", "b"])).groups.map(({ id }) => id)).toEqual(["h"]);
    expect(moveToGroup(graph, ["a", "b"], null).groups).toEqual([]);
    expect(removeItems(graph, new Set(["a", "b"]), false).groups).toEqual([]);
  });

  it("take nodes in, and nothing changes for nodes they have or groups that are gone", () => {
    expect(moveToGroup(graph, ["c"], "g").groups).toEqual([group("g", ["a", "b", "c"])]);
    expect(moveToGroup(graph, ["a"], "g")).toBe(graph);
    expect(moveToGroup(graph, ["c"], "gone")).toBe(graph);
    expect(moveToGroup(graph, ["c"], null)).toBe(graph);
    expect(addGroup(graph, group("h", ["gone"]))).toBe(graph);
  });

  it("are taken away without their nodes", () => {
    const next = removeItems(graph, new Set(["g"]), false);
    expect(next.groups).toEqual([]);
    expect(next.nodes).toBe(graph.nodes);
  });
});
