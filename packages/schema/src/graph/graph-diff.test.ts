import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sameJson } from "../same-json.ts";
import { edge, graphOf, node } from "../testing/definitions.ts";
import { type Graph, type GraphNode, GraphSettings } from "./graph.ts";
import { countChanges, diffGraphs, type GraphDiff } from "./graph-diff.ts";

const start = node("s", "trigger.start");
const act = (params = {}) => node("a", "order.act", { params });
const at = (moved: GraphNode, x: number): GraphNode => ({ ...moved, position: { x, y: 0 } });
const FLOW = graphOf([start, act({ to: "a", who: { role: "finance", at: [1, 2] } })], ["s>a"]);

describe("diffGraphs", () => {
  test("names each field of a node that says something else, and where it stands", () => {
    const after = graphOf(
      [start, { ...act({ to: "b", who: { role: "finance", at: [1] } }), onError: "port" }],
      ["s>a"],
    );
    expect(diffGraphs(FLOW, after).nodes.changed).toMatchObject([
      {
        before: { id: "a" },
        fields: [
          { path: ["params", "to"], before: "a", after: "b" },
          { path: ["params", "who", "at"], before: [1, 2], after: [1] },
          { path: ["onError"], before: "stop", after: "port" },
        ],
      },
    ]);
  });

  test("a field that only one of them has is undefined in the other", () => {
    const after = graphOf([start, { ...act({ to: "a" }), timeoutMs: 5_000 }], ["s>a"]);
    expect(diffGraphs(FLOW, after).nodes.changed[0]?.fields).toEqual([
      { path: ["params", "who"], before: { role: "finance", at: [1, 2] }, after: undefined },
      { path: ["timeoutMs"], before: undefined, after: 5_000 },
    ]);
  });

  test("moving, notes and groups change nothing of what a flow does", () => {
    const note = { id: "n", text: "x", position: { x: 0, y: 0 }, size: { width: 1, height: 1 } };
    const moved = { ...FLOW, nodes: FLOW.nodes.map((one) => at(one, 400)), notes: [note] };
    expect(diffGraphs(FLOW, moved)).toMatchObject({ redrawn: true, nodes: { changed: [] } });
    expect(countChanges(diffGraphs(FLOW, moved))).toBe(0);
  });

  test("a wire is known by what it connects; its rank counts only where a port has several", () => {
    const [wire] = FLOW.edges;
    const renamed = { ...FLOW, edges: FLOW.edges.map((one) => ({ ...one, id: "other", order: 7 })) };
    expect(countChanges(diffGraphs(FLOW, renamed))).toBe(0);
    const two = { ...graphOf([start, act(), node("b", "order.act")], []), edges: [edge("s>a"), edge("s>b")] };
    const [first, second] = [
      two.edges.map((one, order) => ({ ...one, order })),
      two.edges.map((one, order) => ({ ...one, order: 1 - order })),
    ];
    const swapped = diffGraphs({ ...two, edges: first }, { ...two, edges: second }).edges;
    expect([swapped.added.length, swapped.removed.length]).toEqual([2, 2]);
    expect(diffGraphs(FLOW, { ...FLOW, edges: [] }).edges.removed).toEqual([wire]);
  });

  test("settings are compared field by field", () => {
    const after = { ...FLOW, settings: { ...FLOW.settings, oneOpenRunPer: "order" as const } };
    expect(diffGraphs(FLOW, after).settings).toEqual([{ path: ["oneOpenRunPer"], before: null, after: "order" }]);
  });
});

const anyNode = (id: string): fc.Arbitrary<GraphNode> =>
  fc.record({
    id: fc.constant(id),
    type: fc.constantFrom("order.act", "rule.choose"),
    typeVersion: fc.constantFrom(1, 2),
    name: fc.constantFrom("", "甲", "乙"),
    params: fc
      .dictionary(fc.constantFrom("to", "who", "x"), fc.jsonValue({ maxDepth: 2 }))
      .map((params) => JSON.parse(JSON.stringify(params))),
    position: fc.record({ x: fc.integer(), y: fc.integer() }),
    onError: fc.constantFrom("stop", "port"),
  });

/** Each node and wire may be there or not, so that two of them share some. */
const anyGraph: fc.Arbitrary<Graph> = fc
  .record({
    nodes: fc.tuple(...["a", "b", "c", "d"].map((id) => fc.option(anyNode(id), { nil: null }))),
    wires: fc.uniqueArray(fc.constantFrom("a>b", "a.yes>b", "a>c", "b>c", "b>d", "c>d"), { maxLength: 5 }),
    order: fc.nat(2),
    oneOpenRunPer: fc.constantFrom("order", null),
  })
  .map(({ nodes, wires, order, oneOpenRunPer }) => {
    const graph = graphOf(
      nodes.flatMap((one) => (one ? [one] : [])),
      wires,
    );
    return {
      ...graph,
      edges: graph.edges.map((one) => ({ ...one, order })),
      settings: GraphSettings.parse({ oneOpenRunPer }),
    };
  });

/** What `after` says, told from `before` and the difference alone. */
function applied(
  before: Graph,
  { nodes, edges, settings }: GraphDiff,
): { nodes: unknown; wires: unknown; settings: unknown } {
  const gone = new Set([...nodes.removed, ...nodes.changed.map((change) => change.after)].map(({ id }) => id));
  const kept = before.nodes.filter(({ id }) => !gone.has(id));
  const lost = new Set(edges.removed.map(({ id }) => id));
  const wires = [...before.edges.filter(({ id }) => !lost.has(id)), ...edges.added];
  return {
    nodes: said([...kept, ...nodes.added, ...nodes.changed.map((change) => change.after)]),
    wires: ends(wires),
    settings: settings.length === 0 ? before.settings : { oneOpenRunPer: settings[0]?.after },
  };
}

const said = (nodes: readonly GraphNode[]) =>
  nodes.map(({ position: _place, ...meaning }) => meaning).toSorted((one, other) => one.id.localeCompare(other.id));
const ends = (edges: Graph["edges"]) =>
  edges.map(({ from, to }) => `${from.node}.${from.port}>${to.node}.${to.port}`).toSorted();

test("property: nothing differs from itself, and the difference leads from one to the other, both ways", () => {
  fc.assert(
    fc.property(anyGraph, anyGraph, (one, other) => {
      expect(countChanges(diffGraphs(one, structuredClone(one)))).toBe(0);
      expect(diffGraphs(one, one).redrawn).toBe(false);
      const there = diffGraphs(one, other);
      expect(applied(one, there)).toEqual({
        nodes: said(other.nodes),
        wires: ends(other.edges),
        settings: other.settings,
      });
      const back = diffGraphs(other, one);
      expect(back.nodes.added.map(({ id }) => id)).toEqual(there.nodes.removed.map(({ id }) => id));
      expect(countChanges(back)).toBe(countChanges(there));
    }),
  );
});

test.each<[unknown, unknown, boolean]>([
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [null, undefined, false],
  [{ toString: 1 }, {}, false],
])("sameJson(%j, %j) is %s", (one, two, same) => {
  expect(sameJson(one, two)).toBe(same);
});
