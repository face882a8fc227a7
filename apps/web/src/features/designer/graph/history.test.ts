import { describe, expect, it } from "vitest";
import { testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { act, type Edited, EMPTY_HISTORY, redo, undo } from "./history.ts";

const start: Edited = { graph: testGraph([testNode("a", { name: "" })]), history: EMPTY_HISTORY };
const rename = (now: Edited, name: string, at: number) =>
  act(now, { command: { type: "node.rename", id: "a", name }, key: "name:a", at });

describe("history", () => {
  it("joins typing into one step, and starts a new one after a pause", () => {
    const typed = ["P", "Pa", "Pay"].reduce((now, name, index) => rename(now, name, index * 300), start);
    expect(typed.history.past).toHaveLength(1);
    const later = rename(typed, "Payable", 5_000);
    expect(later.history.past).toHaveLength(2);
    expect(undo(later).graph.nodes[0]?.name).toBe("Pay");
    expect(undo(undo(later)).graph).toEqual(start.graph);
    expect(redo(redo(undo(undo(later)))).graph).toEqual(later.graph);
  });

  it("does not join with a step that was undone and done again", () => {
    const typed = rename(start, "P", 0);
    const again = rename(redo(undo(typed)), "Pa", 100);
    expect(again.history.past).toHaveLength(2);
  });

  it("forgets what was undone once something new is done", () => {
    const other = rename(undo(rename(start, "one", 0)), "two", 10);
    expect(other.history.future).toEqual([]);
  });

  it("records nothing when nothing changed", () => {
    expect(act(start, { command: { type: "node.rename", id: "a", name: "" }, key: null, at: 0 })).toBe(start);
  });
});
