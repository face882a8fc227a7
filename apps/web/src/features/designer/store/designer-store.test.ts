import { describe, expect, it } from "vitest";
import { testEdge, testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { createDesignerStore } from "./designer-store.ts";

function designer(readOnly = false) {
  const graph = testGraph([testNode("a"), testNode("b")], [testEdge("ab", "a", "b")]);
  let edits = 0;
  let clock = 0;
  const store = createDesignerStore({
    graph,
    readOnly,
    now: () => {
      clock += 10;
      return clock;
    },
    onEdited: () => {
      edits += 1;
    },
  });
  return { store, graph, state: () => store.state.getState(), edits: () => edits };
}

describe("designer store", () => {
  it("tells of edits, undo and redo, and not of commands that change nothing", () => {
    const { store, edits } = designer();
    store.dispatch({ type: "node.rename", id: "a", name: "A" });
    store.dispatch({ type: "node.rename", id: "a", name: "A" });
    store.undo();
    store.undo();
    store.redo();
    expect(edits()).toBe(3);
  });

  it("selects what was added, what undo brings back, and nothing that is gone", () => {
    const { store, state } = designer();
    store.dispatch({ type: "node.add", node: testNode("c"), edge: null });
    expect(state().selected).toEqual(["c"]);
    store.undo();
    expect(state().selected).toEqual([]);
    store.select(["a"]);
    store.dispatch({ type: "items.remove", ids: ["a"], heal: false });
    expect(state().selected).toEqual([]);
    store.undo();
    expect(state().selected).toEqual(["a", "ab"]);
  });

  it("changes the graph once for a whole drag", () => {
    const { store, state, edits } = designer();
    for (const x of [1, 2, 3]) store.drag({ a: { x, y: 0 } });
    expect(edits()).toBe(0);
    store.drop();
    expect(state().graph.nodes[0]?.position).toEqual({ x: 3, y: 0 });
    expect(state().dragged).toBeNull();
    expect(edits()).toBe(1);
    store.undo();
    expect(state().graph.nodes[0]?.position).toEqual({ x: 0, y: 0 });
  });

  it("shows a graph from the server as a step to undo that is no edit", () => {
    const { store, state, graph, edits } = designer();
    store.show(testGraph([testNode("z")]));
    expect(state().graph.nodes.map(({ id }) => id)).toEqual(["z"]);
    expect(edits()).toBe(0);
    store.undo();
    expect(state().graph).toEqual(graph);
    expect(edits()).toBe(1);
  });

  it("unfolds a group when something in it is selected", () => {
    const { store, state } = designer();
    store.dispatch({ type: "group.add", group: { id: "g", name: "", description: "", nodes: ["a"] } });
    store.fold("g");
    store.select(["b"]);
    expect(state().folded).toEqual(["g"]);
    store.select(["a"]);
    expect(state().folded).toEqual([]);
  });

  it("changes nothing for somebody who may only look", () => {
    const { store, state, graph, edits } = designer(true);
    store.dispatch({ type: "items.remove", ids: ["a"], heal: false });
    store.drag({ a: { x: 9, y: 9 } });
    store.open({ type: "connect", from: "a" });
    store.select(["a"]);
    expect(state()).toMatchObject({ graph, dragged: null, box: null, selected: ["a"] });
    expect(edits()).toBe(0);
  });
});
