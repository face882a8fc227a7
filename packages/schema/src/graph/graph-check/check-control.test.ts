import { expect, test } from "vitest";
import { graphOf, node, TEST_CATALOGUE } from "../../testing/definitions.ts";
import type { Graph } from "../graph.ts";
import { checkGraph } from "../graph-check.ts";

const start = (params = {}) => node("t", "trigger.start", { params });
const act = (id: string) => node(id, "order.act", { params: { to: "a" } });
const split = (id: string) => node(id, "control.split");
const join = (id: string) => node(id, "control.join");
const loop = (id: string) => node(id, "control.loop");
const handler = (id: string) => node(id, "control.on-error");

const brief = (graph: Graph) => checkGraph(graph, TEST_CATALOGUE).map(({ code, nodes }) => [code, ...nodes].join(" "));

const BRANCHES = ["t>s", "s.b1>a", "s.b2>b", "a>j", "b>j"];
const SPLIT = [start(), split("s"), act("a"), act("b"), join("j"), act("z")];

test.each<[string, Graph]>([
  ["a split and its join", graphOf(SPLIT, [...BRANCHES, "j.joined>z", "j.missed>z"])],
  [
    "a split inside a branch of another",
    graphOf(
      [start(), split("s"), split("u"), act("a"), act("b"), join("v"), join("j"), act("z")],
      [
        "t>s",
        "s.b1>u",
        "u.b1>a",
        "u.b2>b",
        "a>v",
        "b>v",
        "v.joined>j",
        "v.missed>j",
        "s.b2>j",
        "j.joined>z",
        "j.missed>z",
      ],
    ),
  ],
  [
    "a split and its join inside a loop",
    graphOf(
      [start(), loop("l"), split("s"), act("a"), act("b"), join("j")],
      ["t>l", "l.again>s", "s.b1>a", "s.b2>b", "a>j", "b>j", "j.joined>l", "j.missed>l"],
    ),
  ],
  [
    "a loop inside a loop",
    graphOf([start(), loop("l"), loop("m"), act("a")], ["t>l", "l.again>m", "m.again>a", "a>m", "m.out>l"]),
  ],
  ["an error handler with a way of its own", graphOf([start(), act("a"), handler("h"), act("b")], ["t>a", "h>b"])],
])("%s is sound", (_, graph) => {
  expect(brief(graph)).toEqual([]);
});

test.each<[string, Graph, readonly string[]]>([
  ["a join without a split", graphOf([start(), join("j")], ["t>j"]), ["port_open j", "join_without_split j"]],
  [
    "a join that can be reached around its split",
    graphOf(
      [start(), ...SPLIT.slice(1, 5), node("c", "rule.choose", { params: { branches: ["yes", "no"] } })],
      ["t>c", "c.yes>s", "c.no>j", "s.b1>a", "s.b2>b", "a>j", "b>j"],
    ),
    ["port_open j", "join_without_split j"],
  ],
  [
    "a join for a branch that skips the join of its own split",
    graphOf(
      [start(), split("s"), split("u"), join("j"), act("a")],
      ["t>s", "s.b1>u", "s.b2>j", "u.b1>j", "u.b2>a", "j.joined>a"],
    ),
    ["port_open j", "join_of_two_splits j"],
  ],
  [
    "two joins one after the other for one split",
    graphOf([...SPLIT.slice(0, 5), join("k")], [...BRANCHES, "j.joined>k", "j.missed>k"]),
    ["port_open k", "join_without_split k"],
  ],
  ["an open branch", graphOf([start(), split("s"), act("a")], ["t>s", "s.b1>a"]), ["branch_missing s"]],
  [
    "a branch that comes back to its split",
    graphOf([start(), loop("l"), split("s"), act("a")], ["t>l", "l.again>s", "s.b1>l", "s.b2>a"]),
    ["split_into_itself s"],
  ],
  [
    "a round that never comes back",
    graphOf([start(), loop("l"), act("a")], ["t>l", "l.again>a"]),
    ["loop_never_returns l"],
  ],
  ["a loop without a round", graphOf([start(), loop("l")], ["t>l"]), ["loop_never_returns l"]],
  [
    "a loop whose way out leads back into it",
    graphOf([start(), loop("l"), act("a")], ["t>l", "l.again>a", "a>l", "l.out>l"]),
    ["cycle_without_loop l"],
  ],
  ["two error handlers", graphOf([start(), handler("h"), handler("g")], []), ["handler_repeated h g"]],
  ["a way into an error handler", graphOf([start(), handler("h")], ["t>h"]), ["edge_into_trigger h"]],
  ["an error handler alone", graphOf([handler("h")], []), ["trigger_missing"]],
  [
    "a handler that changes an order where a run may have none",
    graphOf([start({ order: false }), handler("h"), act("a")], ["h>a"]),
    ["order_out_of_reach a"],
  ],
])("%s is told", (_, graph, problems) => {
  expect(brief(graph)).toEqual(problems);
});
