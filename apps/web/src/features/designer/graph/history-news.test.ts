import { describe, expect, it } from "vitest";
import { testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { act, type Edited, EMPTY_HISTORY, redo, undo } from "./history.ts";
import { historyNews } from "./history-news.ts";

const start: Edited = { graph: testGraph([testNode("a")]), history: EMPTY_HISTORY };
const rename = (now: Edited, name: string, at: number) =>
  act(now, { command: { type: "node.rename", id: "a", name }, key: "name:a", at });

describe("historyNews", () => {
  it("tells an edit, its taking back and its doing again apart", () => {
    const done = rename(start, "x", 10);
    const undone = undo(done);
    expect(historyNews(start.history, done.history)).toEqual({ type: "done", name: "node.rename", isMore: false });
    expect(historyNews(done.history, undone.history)).toMatchObject({ type: "undone", name: "node.rename" });
    expect(historyNews(undone.history, redo(undone).history)).toMatchObject({ type: "redone" });
    expect(historyNews(undone.history, rename(undone, "y", 20).history)).toMatchObject({ type: "done" });
  });

  it("knows more of the same, and nothing at all", () => {
    const once = rename(start, "x", 10);
    expect(historyNews(once.history, rename(once, "xy", 20).history)).toMatchObject({ isMore: true });
    expect(historyNews(once.history, once.history)).toBeNull();
  });
});
