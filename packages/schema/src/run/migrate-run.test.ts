import { describe, expect, test } from "vitest";
import { EMPTY_GRAPH, type Graph } from "../graph/graph.ts";
import { mapProblem, migrationProblem, type NodeMap, renameNodes } from "./migrate-run.ts";
import type { RunState, Token, Wait } from "./run.ts";

/** Nodes as `id: type`, or `type@version`. */
function graphOf(nodes: Readonly<Record<string, string>>): Graph {
  return {
    ...EMPTY_GRAPH,
    nodes: Object.entries(nodes).map(([id, key]) => {
      const [type = "", version = "1"] = key.split("@");
      return {
        id,
        type,
        typeVersion: Number(version),
        name: "",
        params: {},
        position: { x: 0, y: 0 },
        onError: "stop",
      };
    }),
  };
}

function stateOf(tokens: readonly Token[], more: Partial<RunState> = {}): RunState {
  const state: RunState = {
    status: "waiting",
    tokens: [...tokens],
    outputs: {},
    visits: {},
    steps: 1,
    nextToken: 9,
    trigger: {},
    failure: null,
  };
  return { ...state, ...more };
}

function waiting(node: string, wait: Wait = { type: "approval" }, frames?: Token["frames"]): Token {
  return { type: "waiting", id: "t1", node, step: `${node}:1`, wait, ...(frames && { frames }) };
}

const FROM = graphOf({ ask: "approval.ask", split: "control.split", each: "control.for-each", tag: "order.tag" });
const inSplit = [{ type: "split", step: "split:1", branch: "a" }] as const;
const inLoop = [{ type: "loop", node: "each", step: "each:1", round: 2 }] as const;
const control = { forks: {}, lists: {}, handled: null, undoable: [], ending: null, notUndone: [] };

type Row = readonly [name: string, state: RunState, to: Graph, nodes: NodeMap, problem: string | null];

describe("a run goes to a newer version", () => {
  test.each<Row>([
    ["when all is there", stateOf([waiting("ask")]), FROM, {}, null],
    ["when its node has another id", stateOf([waiting("ask")]), graphOf({ q: "approval.ask" }), { ask: "q" }, null],
    ["not when its node is gone", stateOf([waiting("ask")]), graphOf({}), {}, "migrate_node_missing"],
    [
      "not when its node waits otherwise",
      stateOf([waiting("ask")]),
      graphOf({ ask: "wait.until" }),
      {},
      "migrate_type_changed",
    ],
    [
      "not in another release of the node",
      stateOf([waiting("ask")]),
      graphOf({ ask: "approval.ask@2" }),
      {},
      "migrate_type_changed",
    ],
    [
      "though where it is to go next has changed",
      stateOf([{ type: "ready", id: "t1", node: "tag" }]),
      graphOf({ tag: "order.hold" }),
      {},
      null,
    ],
    ["in a split that is there", stateOf([waiting("ask", undefined, inSplit)]), FROM, {}, null],
    [
      "not in a split that is gone",
      stateOf([waiting("ask", undefined, inSplit)]),
      graphOf({ ask: "approval.ask" }),
      {},
      "migrate_inside",
    ],
    [
      "not in a loop that is gone",
      stateOf([waiting("ask", undefined, inLoop)]),
      graphOf({ ask: "approval.ask" }),
      {},
      "migrate_inside",
    ],
    [
      "in a loop with another id",
      stateOf([waiting("ask", undefined, inLoop)]),
      graphOf({ ask: "approval.ask", all: "control.for-each" }),
      { each: "all" },
      null,
    ],
    [
      "not while its children run",
      stateOf([waiting("ask", { type: "children", flowId: "f", count: 1 })]),
      FROM,
      {},
      "migrate_children",
    ],
    [
      "not while it undoes",
      stateOf([], { control: { ...control, ending: { status: "failed", failure: null } } }),
      FROM,
      {},
      "run_ending",
    ],
    [
      "not when it could no longer undo",
      stateOf([waiting("ask")], { control: { ...control, undoable: [{ step: "tag:1", node: "tag", output: null }] } }),
      graphOf({ ask: "approval.ask" }),
      {},
      "migrate_undo",
    ],
  ])("%s", (...row) => {
    const [, state, to, nodes, problem] = row;
    expect(migrationProblem(state, { from: FROM, to, nodes })?.code ?? null).toBe(problem);
  });
});

test.each<[string, NodeMap, string | null]>([
  ["nothing", {}, null],
  ["two that change places", { ask: "tag", tag: "ask" }, null],
  ["a node that was not there", { gone: "ask" }, "gone"],
  ["a node that is not there", { ask: "gone" }, "ask"],
  ["two to one", { ask: "tag", each: "tag" }, "each"],
])("a map names %s", (...row) => {
  const [, nodes, problem] = row;
  expect(mapProblem({ from: FROM, to: FROM, nodes })?.node ?? null).toBe(problem);
});

test("nodes get new ids, steps keep their names, and no name is given twice", () => {
  const before = stateOf([waiting("ask", undefined, [...inSplit, ...inLoop])], {
    outputs: { ask: 1, q: 2, tag: 3 },
    visits: { ask: 4, q: 2, tag: 1 },
    seen: { ask: "7" },
    control: {
      ...control,
      forks: { "split:1": { started: ["a"], left: ["tag"] } },
      undoable: [{ step: "tag:1", node: "tag", output: null }],
    },
  });
  expect(renameNodes(before, { ask: "q", each: "all", tag: "mark" })).toEqual({
    ...before,
    tokens: [
      {
        ...{ type: "waiting", id: "t1", node: "q", step: "ask:1", wait: { type: "approval" } },
        frames: [...inSplit, { type: "loop", node: "all", step: "each:1", round: 2 }],
      },
    ],
    outputs: { q: 1, mark: 3 },
    visits: { ask: 4, q: 4, tag: 1, mark: 1 },
    seen: { q: "7" },
    control: {
      ...control,
      forks: { "split:1": { started: ["a"], left: ["mark"] } },
      undoable: [{ step: "tag:1", node: "mark", output: null }],
    },
  });
});
