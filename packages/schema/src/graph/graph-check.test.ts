import { describe, expect, test } from "vitest";
import { LIMITS } from "../limits.ts";
import { edge, graphOf, node, TEST_CATALOGUE } from "../testing/definitions.ts";
import type { Graph, GraphNode } from "./graph.ts";
import { checkGraph, isPublishable } from "./graph-check.ts";
import type { GraphProblem } from "./graph-problem.ts";

const start = (id = "s", params = {}) => node(id, "trigger.start", { params });
const choose = (id: string, ...branches: string[]) => node(id, "rule.choose", { params: { branches } });
const act = (id: string, options: Partial<GraphNode> = {}) =>
  node(id, "order.act", { params: { to: "a" }, ...options });
const loop = (id: string) => node(id, "control.loop");

const check = (graph: Graph) => checkGraph(graph, TEST_CATALOGUE);
const brief = (problems: readonly GraphProblem[]) =>
  problems.map(({ code, nodes, edges }) => [code, ...nodes, ...edges].join(" "));

/** A graph with nothing wrong; each case breaks it in one way. */
const SOUND = graphOf([start(), choose("c", "yes", "no"), act("a"), act("b")], ["s>c", "c.yes>a", "c.no>b"]);
const broken = (change: Partial<Graph>): Graph => ({ ...SOUND, ...change });
const withNodes = (...nodes: GraphNode[]) => broken({ nodes: [...SOUND.nodes, ...nodes] });
const withWires = (...wires: string[]) => broken({ edges: [...SOUND.edges, ...wires.map(edge)] });

describe("checkGraph", () => {
  test("finds nothing in a sound graph, with one trigger or two", () => {
    expect(check(SOUND)).toEqual([]);
    const two = graphOf([start("s1"), start("s2"), act("a")], ["s1>a", "s2>a"]);
    expect(check(two)).toEqual([]);
  });

  test.each<[string, Graph, readonly string[]]>([
    ["nothing at all", graphOf([], []), ["trigger_missing"]],
    ["no trigger", graphOf([act("a")], []), ["trigger_missing"]],
    ["a node id used twice", withNodes(act("a")), ["id_duplicate a"]],
    [
      "an edge id used twice",
      broken({ edges: [...SOUND.edges, edge("s>c")] }),
      ["id_duplicate s-c", "port_has_two_wires s s-c s-c"],
    ],
    ["an unknown type", graphOf([start(), node("x", "rule.other")], ["s>x"]), ["node_type_unknown x"]],
    ["an unknown version", graphOf([start(), act("x", { typeVersion: 9 })], ["s>x"]), ["node_version_unknown x"]],
    ["an edge from nowhere", withWires("gone>a"), ["edge_node_missing a gone-a"]],
    ["an edge to nowhere", withWires("a.out>gone"), ["edge_node_missing a a-out-gone"]],
    ["an edge from a missing port", withWires("a.other>b"), ["edge_port_missing a a-other-b"]],
    ["an edge to a missing port", withWires("a.out>b.side"), ["edge_port_missing b a-out-b-side"]],
    ["an edge into a trigger", withWires("a.out>s"), ["edge_into_trigger s a-out-s"]],
    ["two wires from one port", withWires("s.out>a"), ["port_has_two_wires s s-c s-out-a"]],
    [
      "an open branch of a rule",
      broken({ edges: SOUND.edges.slice(0, 2) }),
      ["branch_missing c", "node_unreachable b"],
    ],
    ["a node nothing leads to", withNodes(act("x")), ["node_unreachable x"]],
    ["a circle", withWires("a.out>b", "b.out>a"), ["cycle_without_loop a b a-out-b b-out-a"]],
    ["a node wired to itself", withWires("a.out>a"), ["cycle_without_loop a a-out-a"]],
    [
      "a group of nodes that are gone",
      broken({ groups: [{ id: "g", name: "G", description: "", nodes: ["a", "x"] }] }),
      ["group_node_missing"],
    ],
    [
      "order effects without an order",
      graphOf([start("s", { order: false }), act("a")], ["s>a"]),
      ["order_out_of_reach a"],
    ],
  ])("%s", (_, graph, problems) => {
    expect(brief(check(graph))).toEqual(problems);
  });

  test("an open error port warns on a node that acts and is refused on one that decides", () => {
    const acting = graphOf([start(), act("a", { onError: "port" })], ["s>a"]);
    expect(check(acting)).toMatchObject([{ code: "error_port_unwired", severity: "warning" }]);
    const deciding = graphOf([start(), { ...choose("c", "yes"), onError: "port" }, act("a")], ["s>c", "c.yes>a"]);
    expect(check(deciding)).toMatchObject([{ code: "branch_missing", severity: "error" }]);
  });

  test("a circle through a loop node is what loops are for", () => {
    const round = graphOf([start(), loop("l"), act("a")], ["s>l", "l.again>a", "a>l"]);
    expect(check(round)).toEqual([]);
  });

  test("problems of an unknown node do not spill over to those behind it", () => {
    const graph = graphOf([node("x", "trigger.other"), act("a")], ["x.any>a"]);
    expect(brief(check(graph))).toEqual(["node_type_unknown x"]);
  });

  test("while params are incomplete the wires of the node are not judged", () => {
    const graph = graphOf([start(), choose("c"), act("a")], ["s>c", "c.whatever>a"]);
    expect(brief(check(graph))).toEqual(["param_missing c"]);
  });
});

describe("checkGraph on params", () => {
  const problemOf = (params: GraphNode["params"]) => check(graphOf([start(), act("a", { params })], ["s>a"]));

  test.each<[string, GraphNode["params"], Partial<GraphProblem>]>([
    ["missing", {}, { code: "param_missing", path: "to" }],
    ["empty", { to: "" }, { code: "param_missing", path: "to" }],
    ["not a choice", { to: "z" }, { code: "param_not_a_choice", path: "to" }],
    ["too long", { to: "a", text: "123456" }, { code: "param_too_long", path: "text" }],
    ["too small", { to: "a", count: -1 }, { code: "param_too_small", path: "count" }],
    ["too large", { to: "a", count: 10 }, { code: "param_too_large", path: "count" }],
    ["of a wrong type", { to: "a", count: "1" }, { code: "param_wrong", path: "count" }],
    ["not known", { to: "a", more: 1 }, { code: "param_not_known", path: "" }],
    ["inside another", { to: "a", who: { role: "" } }, { code: "param_missing", path: "who.role" }],
  ])("%s", (_, params, problem) => {
    expect(problemOf(params)).toMatchObject([{ ...problem, severity: "error", nodes: ["a"] }]);
  });

  test("names the field by its label, and a part by the label of the whole", () => {
    expect(problemOf({})[0]?.params).toEqual({ node: "a", field: { text: { zh: "To", en: "To" } } });
    expect(problemOf({ to: "a", who: { role: "" } })[0]?.params.field).toEqual({ text: { zh: "Who", en: "Who" } });
  });

  test("passes on what the node's own check says", () => {
    const graph = graphOf([start(), choose("c", "bad"), act("a")], ["s>c", "c.bad>a"]);
    expect(check(graph)).toMatchObject([
      { code: "rule_invalid", path: "branches", nodes: ["c"], params: { node: "c" } },
    ]);
  });
});

describe("checkGraph on size", () => {
  const chain = (length: number) => {
    const nodes = Array.from({ length: length - 1 }, (_, index) => act(`a${index}`));
    const wires = nodes.slice(1).map((_, index) => `a${index}>a${index + 1}`);
    return graphOf([start(), ...nodes], ["s>a0", ...wires]);
  };

  test("of nodes that can be drawn, at the limit and one beyond", () => {
    expect(check(chain(LIMITS.flowNodesDrawn))).toEqual([]);
    expect(check(chain(LIMITS.flowNodesDrawn + 1))).toMatchObject([{ code: "flow_hard_to_draw", severity: "warning" }]);
  });

  test("of nodes in all, at the limit and one beyond", () => {
    expect(isPublishable(check(chain(LIMITS.flowNodesImported)))).toBe(true);
    expect(check(chain(LIMITS.flowNodesImported + 1))).toMatchObject([{ code: "flow_too_many_nodes" }]);
  });

  test("in bytes of UTF-8, at the limit and one beyond", () => {
    const note = (text: string) => ({ id: "n", text, position: { x: 0, y: 0 }, size: { width: 1, height: 1 } });
    const base = new TextEncoder().encode(JSON.stringify(broken({ notes: [note("")] }))).length;
    const room = LIMITS.flowBytes - base;
    // Three bytes a sign, four an emoji of two units: what is left over is filled with ASCII.
    const text = `${"单".repeat(1000)}${"😀".repeat(1000)}é`;
    const full = text + "x".repeat(room - new TextEncoder().encode(text).length);
    expect(check(broken({ notes: [note(full)] }))).toEqual([]);
    expect(check(broken({ notes: [note(`${full}x`)] }))).toMatchObject([{ code: "flow_too_large" }]);
  });

  test("judges 2,000 nodes in under a second, in a line, in a circle and fully wired", () => {
    const line = chain(LIMITS.flowNodesImported);
    const circle = { ...line, edges: [...line.edges, edge(`a${LIMITS.flowNodesImported - 2}>a0`)] };
    const choosers = Array.from({ length: 1999 }, (_, index) => choose(`c${index}`, "a", "b", "c"));
    const wires = choosers.flatMap((_, index) =>
      ["a", "b", "c"].map((port, at) => `c${index}.${port}>c${(index * 7 + at) % 1999}`),
    );
    const dense = graphOf([start(), ...choosers], ["s>c0", ...wires]);
    for (const graph of [line, circle, dense]) expect(bestMs(() => check(graph))).toBeLessThan(1_000);
    expect(brief(check(circle)).some((text) => text.startsWith("cycle_without_loop"))).toBe(true);
  });
});

/** The shortest of three: what the work takes, whatever else the machine is doing. */
function bestMs(work: () => void): number {
  const times = [1, 2, 3].map(() => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return Math.min(...times);
}
